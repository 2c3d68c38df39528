package dev.sekisho.identity.approval;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.contact.CoolingOff;
import dev.sekisho.identity.password.ResetCoolingOff;
import dev.sekisho.identity.phone.NumberInsight;
import dev.sekisho.identity.phone.NumberTrust;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who is asked for their word, with all that a reason may look at.
 *
 * @param insight what the carrier says of their phone at this moment; empty where it is not asked again
 */
record Approver(
        Account account,
        Optional<NumberInsight> insight,
        NumberTrust trust,
        CoolingOff contacts,
        ResetCoolingOff resets) {

    /** Joins the running transaction. */
    List<ApprovalReason> reasonsAgainst() {
        return Arrays.stream(ApprovalReason.values())
                .filter(reason -> reason.speaksAgainst(this))
                .toList();
    }
}
