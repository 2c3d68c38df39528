package dev.sekisho.compensation.paymentrun;

import java.util.Objects;

/** A file that was given up before its release; its claims went back to wait. */
public record CancelledRun(RunHead head) implements PaymentRun {

    public CancelledRun {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public CancelledRun noted() {
        return new CancelledRun(head.next());
    }

    @Override
    public RunState state() {
        return RunState.CANCELLED;
    }
}
