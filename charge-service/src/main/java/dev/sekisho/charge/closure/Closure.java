package dev.sekisho.charge.closure;

import dev.sekisho.kernel.event.FactData;

/** A wish to close a wallet in one of its states; only one that is paying may become another. */
public sealed interface Closure permits PayingClosure, DoneClosure, RefusedClosure {

    ClosureHead head();

    long version();

    /** What everybody is told on its entering this state. */
    FactData fact();
}
