package dev.sekisho.charge.payout;

import dev.sekisho.kernel.event.FactData;

/** One payout in one of its states; what may happen next is a method of the state it happens to. */
public sealed interface Payout permits PendingPayout, SettledPayout, RefusedPayout {

    PayoutHead head();

    /** How many states it has been in, this one included. */
    long version();

    /** What everybody is told on its entering this state. */
    FactData fact();
}
