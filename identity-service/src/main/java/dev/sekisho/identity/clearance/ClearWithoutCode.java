package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.control.IdentityControl;
import dev.sekisho.identity.control.IdentityControls;
import dev.sekisho.identity.reproof.OpenDuty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Clears a request at once, as the operators of 2020 did: only where a policy of the replay asks for no code, or no phone. */
@ApplicationScoped
class ClearWithoutCode {

    private final Clearances clearances;
    private final ClearedSubjects subjects;
    private final IdentityControls controls;

    ClearWithoutCode(Clearances clearances, ClearedSubjects subjects, IdentityControls controls) {
        this.clearances = clearances;
        this.subjects = subjects;
        this.controls = controls;
    }

    boolean isWanted(Account account) {
        return !controls.has(IdentityControl.LINK_CODE) || account.phone().isEmpty();
    }

    /** Joins the running transaction. @param worth what the carrier says of the phone; unknown without one */
    ClearanceAnswer clear(ClearanceHead head, Account account, List<OpenDuty> duties, PhoneWorth worth, Instant now) {
        Cleared cleared = new Cleared(head, 0, Optional.empty(), now);
        clearances.add(cleared, ClearanceRecord.of(cleared, ClearanceRecord.CLEARED));
        return answer(cleared, account, duties, worth);
    }

    /** The same again, for a caller who may not have heard it. */
    ClearanceAnswer again(Cleared cleared, Account account, List<OpenDuty> duties) {
        return answer(cleared, account, duties, PhoneWorth.UNKNOWN);
    }

    private ClearanceAnswer answer(Cleared cleared, Account account, List<OpenDuty> duties, PhoneWorth worth) {
        String policyVersion = cleared.head().policyVersion();
        return new ClearanceAnswer.Cleared(subjects.of(account, duties, worth, policyVersion), policyVersion);
    }
}
