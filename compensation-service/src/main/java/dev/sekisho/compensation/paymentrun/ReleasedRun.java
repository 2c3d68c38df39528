package dev.sekisho.compensation.paymentrun;

import dev.sekisho.kernel.id.PersonId;
import java.util.Objects;

/** A file that a second person gave to the bank; only the bank's word moves it on. */
public record ReleasedRun(RunHead head, PersonId releasedBy) implements PaymentRun {

    public ReleasedRun {
        Objects.requireNonNull(head, "head");
        if (releasedBy.equals(head.madeBy())) {
            throw new IllegalArgumentException("nobody releases what they made");
        }
    }

    ConfirmedRun confirmed() {
        return new ConfirmedRun(head.next(), releasedBy);
    }

    RefusedRun refused() {
        return new RefusedRun(head.next(), releasedBy);
    }

    @Override
    public ReleasedRun noted() {
        return new ReleasedRun(head.next(), releasedBy);
    }

    @Override
    public RunState state() {
        return RunState.RELEASED;
    }
}
