package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.PayeeRead;
import dev.sekisho.kernel.event.compensation.PaymentRunCancelled;
import dev.sekisho.kernel.event.compensation.PaymentRunConfirmed;
import dev.sekisho.kernel.event.compensation.PaymentRunMade;
import dev.sekisho.kernel.event.compensation.PaymentRunNotTaken;
import dev.sekisho.kernel.event.compensation.PaymentRunRefused;
import dev.sekisho.kernel.event.compensation.PaymentRunReleased;
import dev.sekisho.kernel.event.compensation.UncheckedPayeesAccepted;
import dev.sekisho.kernel.id.PersonId;
import java.util.UUID;

/** The facts of a payment run. */
final class RunFacts {

    private RunFacts() {}

    static PaymentRunMade made(RunHead run) {
        return new PaymentRunMade(
                id(run),
                run.transferDate().toString(),
                run.totals().count(),
                run.totals().total().yen(),
                run.sha256().value(),
                run.madeBy().value());
    }

    static PaymentRunReleased released(RunHead run, PersonId by) {
        return new PaymentRunReleased(id(run), run.sha256().value(), by.value());
    }

    static UncheckedPayeesAccepted uncheckedAccepted(RunHead run, PersonId by) {
        return new UncheckedPayeesAccepted(id(run), run.unchecked(), by.value());
    }

    static PaymentRunConfirmed confirmed(RunHead run, PersonId by) {
        return new PaymentRunConfirmed(
                id(run), run.totals().count(), run.totals().total().yen(), by.value());
    }

    static PaymentRunCancelled cancelled(RunHead run, PersonId by) {
        return new PaymentRunCancelled(id(run), by.value());
    }

    static PaymentRunNotTaken notTaken(RunHead run, int persons, NotTaken said, Actor by) {
        return new PaymentRunNotTaken(
                id(run),
                run.sha256().value(),
                said.bankReference().orElse(null),
                persons,
                by.staff(),
                by.person().value());
    }

    static PaymentRunRefused refused(RunHead run, RunRule rule, PersonId by) {
        return new PaymentRunRefused(id(run), rule.name(), by.value());
    }

    static PayeeRead read(RunHead run, Actor by) {
        return new PayeeRead(
                id(run),
                "PAYMENT_RUN",
                run.totals().count(),
                by.staff(),
                by.person().value());
    }

    private static UUID id(RunHead run) {
        return run.id().value();
    }
}
