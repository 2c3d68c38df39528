package dev.sekisho.compensation.paymentrun;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;

/** A file that nobody has released: it may still be given up. */
public record MadeRun(RunHead head) implements PaymentRun {

    public MadeRun {
        Objects.requireNonNull(head, "head");
    }

    /** @throws IllegalArgumentException for who made it */
    ReleasedRun released(PersonId by) {
        return new ReleasedRun(head.next(), by);
    }

    CancelledRun cancelled() {
        return new CancelledRun(head.next());
    }

    @Override
    public MadeRun noted() {
        return new MadeRun(head.next());
    }

    @Override
    public RunState state() {
        return RunState.MADE;
    }
}
