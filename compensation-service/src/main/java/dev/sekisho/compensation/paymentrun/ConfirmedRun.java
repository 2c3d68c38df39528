package dev.sekisho.compensation.paymentrun;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;

/** A file that the bank has carried out; its claims are paid, or about to be written as paid. */
public record ConfirmedRun(RunHead head, PersonId releasedBy) implements PaymentRun {

    public ConfirmedRun {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(releasedBy, "releasedBy");
    }

    @Override
    public ConfirmedRun noted() {
        return new ConfirmedRun(head.next(), releasedBy);
    }

    @Override
    public RunState state() {
        return RunState.CONFIRMED;
    }
}
