package dev.sekisho.compensation.lumpsum;

/** One list for one bank, in the state that decides what may still happen to it. */
public sealed interface LumpSum permits MadeLumpSum, ReleasedLumpSum, CancelledLumpSum {

    LumpSumHead head();

    LumpSumState state();

    /** The same list after one more fact about it that changed nothing. */
    LumpSum noted();
}
