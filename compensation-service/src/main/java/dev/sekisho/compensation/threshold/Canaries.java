package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Optional;

/** Which banks are stopped for all but a canary, as far as this replica's copy of the book knows. */
@FunctionalInterface
public interface Canaries {

    /**
     * Since when all others are stopped there: what was charged since then went through the canary. Empty if none stands; a
     * copy that is too old to tell says the earliest moment there is.
     */
    Optional<Instant> stoppedSince(BankCode bank);
}
