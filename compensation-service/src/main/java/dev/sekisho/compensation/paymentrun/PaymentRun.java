package dev.sekisho.compensation.paymentrun;

/** One bank file, in the state that decides what may still happen to it. */
public sealed interface PaymentRun permits MadeRun, ReleasedRun, ConfirmedRun, CancelledRun, RefusedRun {

    RunHead head();

    RunState state();

    /** The same run after one more fact about it that changed nothing. */
    PaymentRun noted();
}
