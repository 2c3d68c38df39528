package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.paymentrun.NotTaken;
import dev.sekisho.compensation.paymentrun.SentFile;
import dev.sekisho.kernel.event.compensation.InterimAsked;
import dev.sekisho.kernel.event.compensation.InterimMoved;
import dev.sekisho.kernel.event.compensation.InterimNotTaken;
import dev.sekisho.kernel.event.compensation.InterimRefused;
import dev.sekisho.kernel.event.compensation.PayeeRead;

/** The facts of interim payments; none of them says to which account. */
final class InterimFacts {

    private InterimFacts() {}

    static InterimAsked asked(InterimHead head, Claim claim) {
        return new InterimAsked(
                head.id(),
                head.claim().value(),
                claim.caseNumber().value(),
                head.amount().yen(),
                head.askedBy().staff(),
                head.askedBy().person().value());
    }

    static InterimMoved moved(Interim interim, Claim claim, int approvals, Actor by) {
        return new InterimMoved(
                interim.head().id(),
                interim.head().claim().value(),
                claim.caseNumber().value(),
                interim.head().amount().yen(),
                interim.state().name(),
                approvals,
                by.staff(),
                by.person().value());
    }

    static InterimRefused refused(InterimHead head, InterimRule rule, Actor by) {
        return new InterimRefused(
                head.id(), head.claim().value(), rule.name(), by.person().value());
    }

    static InterimNotTaken notTaken(InterimHead head, SentFile file, int persons, NotTaken said, Actor by) {
        return new InterimNotTaken(
                head.id(),
                head.claim().value(),
                file.sha256().value(),
                said.bankReference().orElse(null),
                persons,
                by.staff(),
                by.person().value());
    }

    static PayeeRead read(InterimHead head, Actor by) {
        return new PayeeRead(head.id(), "INTERIM", 1, by.staff(), by.person().value());
    }
}
