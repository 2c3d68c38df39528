package dev.sekisho.identity.approval;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.contact.CoolingOff;
import dev.sekisho.identity.password.ResetCoolingOff;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberTrust;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Judges whether a code to somebody's number says anything of them. */
@ApplicationScoped
class ApproverRules {

    private final NumberTrust trust;
    private final CoolingOff contacts;
    private final ResetCoolingOff resets;

    ApproverRules(NumberTrust trust, CoolingOff contacts, ResetCoolingOff resets) {
        this.trust = trust;
        this.contacts = contacts;
        this.resets = resets;
    }

    /** Joins the running transaction. */
    List<ApprovalReason> reasonsAgainst(Account account, Optional<NumberInsight> insight) {
        return new Approver(account, insight, trust, contacts, resets).reasonsAgainst();
    }
}
