package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The orders to stop banks; a row and the fact about it are written together. */
public interface BankStops {

    void order(BankStop stop);

    /**
     * When this bank, or all, was last ordered to stop; empty for all banks asks for stops of all alone. A canary that falls back
     * is none of these: it was stopped for all others before.
     */
    Optional<Instant> lastOf(Optional<BankCode> bank);

    /** The banks that the threshold stopped after this moment. */
    Set<BankCode> stoppedByRuleAfter(Instant moment);

    /** The newest first. */
    List<OrderedStop> newest(int limit);

    /** @param epoch of the book in which it stands; empty until link-service has acknowledged it */
    record OrderedStop(BankStop stop, Optional<Long> epoch, Optional<Long> tookMillis) {}
}
