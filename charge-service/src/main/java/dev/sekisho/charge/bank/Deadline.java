package dev.sekisho.charge.bank;

import java.time.Duration;

/** By when a customer hears something, on the machine's own steady clock; nothing that is decided depends on it. */
public record Deadline(long nanoTime) {

    /** Less than this is no chance for the bank at all. */
    private static final Duration LEAST = Duration.ofMillis(250);

    public static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    public Duration left() {
        Duration left = Duration.ofNanos(nanoTime - System.nanoTime());
        return left.compareTo(LEAST) < 0 ? LEAST : left;
    }
}
