package dev.sekisho.sandbox.world.bank.app;

import dev.sekisho.sandbox.world.bank.Mandates;

/** What the operator hears when it asks what became of an approval. */
public sealed interface AppAnswer {

    /** The depositor has not answered. */
    record Pending() implements AppAnswer {}

    /** The operator asks too often. */
    record SlowDown() implements AppAnswer {}

    /** The depositor said no. */
    record Denied() implements AppAnswer {}

    /** The time is over, or the answer was given out before. */
    record Gone() implements AppAnswer {}

    /** The depositor said yes; said once. */
    record Granted(AppRequest request, Mandates.Given mandate) implements AppAnswer {}
}
