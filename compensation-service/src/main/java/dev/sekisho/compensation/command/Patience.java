package dev.sekisho.compensation.command;

import java.time.Duration;

/**
 * How long sending may take and when it is tried again.
 *
 * @param atOnce how long the caller of a report waits for what it ordered
 * @param lease longer than a call can take
 * @param first pause after a call without an answer; it doubles
 * @param longest pause
 */
public record Patience(Duration atOnce, Duration lease, Duration first, Duration longest) {

    private static final int MAX_DOUBLINGS = 20;

    public Patience {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || atOnce.isNegative()) {
            throw new IllegalArgumentException("pauses are longer than nothing, the longest longer than the first");
        }
        if (lease.compareTo(Duration.ofSeconds(5)) < 0) {
            throw new IllegalArgumentException("a lease outlasts the call that is made under it");
        }
    }

    /** @param attempt made so far, this one included */
    public Duration pauseAfter(int attempt) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
