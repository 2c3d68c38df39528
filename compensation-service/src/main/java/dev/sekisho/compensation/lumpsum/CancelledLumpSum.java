package dev.sekisho.compensation.lumpsum;

import java.util.Objects;

/** A list that was given up before the bank saw it; its claims wait again. */
public record CancelledLumpSum(LumpSumHead head) implements LumpSum {

    public CancelledLumpSum {
        Objects.requireNonNull(head, "head");
    }

    @Override
    public CancelledLumpSum noted() {
        return new CancelledLumpSum(head.next());
    }

    @Override
    public LumpSumState state() {
        return LumpSumState.CANCELLED;
    }
}
