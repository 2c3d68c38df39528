package dev.sekisho.charge.refund;

import dev.sekisho.kernel.event.FactData;

/** A refund that was made or refused. */
public sealed interface Refund permits PostedRefund, RefusedRefund {

    RefundCommand command();

    /** How often it was decided, from 1. */
    long version();

    FactData fact();
}
