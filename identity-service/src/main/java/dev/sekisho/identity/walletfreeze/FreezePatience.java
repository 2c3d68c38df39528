package dev.sekisho.identity.walletfreeze;

import java.time.Duration;

/**
 * When a freeze is sent again.
 *
 * @param lease longer than a call can take
 * @param first pause after a call without an answer; it doubles
 * @param longest pause
 */
public record FreezePatience(Duration lease, Duration first, Duration longest) {

    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 20;

    public FreezePatience {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("pauses are longer than nothing, the longest longer than the first");
        }
        if (lease.compareTo(LONGEST_CALL) < 0) {
            throw new IllegalArgumentException("a lease outlasts the call that is made under it");
        }
    }

    /** @param attempt made so far, this one included */
    public Duration pauseAfter(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
