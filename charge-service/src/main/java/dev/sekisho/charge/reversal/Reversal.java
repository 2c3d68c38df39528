package dev.sekisho.charge.reversal;

import dev.sekisho.kernel.event.FactData;

/** A reversal that was made or refused. */
public sealed interface Reversal permits PostedReversal, RefusedReversal {

    ReversalCommand command();

    /** How often it was decided, from 1. */
    long version();

    FactData fact();
}
