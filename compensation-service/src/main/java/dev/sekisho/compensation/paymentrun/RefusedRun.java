package dev.sekisho.compensation.paymentrun;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;

/** A file that left and that the bank did not take, on the word of two; its claims went back to wait. */
public record RefusedRun(RunHead head, PersonId releasedBy) implements PaymentRun {

    public RefusedRun {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(releasedBy, "releasedBy");
    }

    @Override
    public RefusedRun noted() {
        return new RefusedRun(head.next(), releasedBy);
    }

    @Override
    public RunState state() {
        return RunState.REFUSED;
    }
}
