package dev.sekisho.identity.account;

import java.time.Duration;

/** How long the address and the password of an opening are kept. */
public record OpeningRules(Duration kept) {

    /** Longer than any code for an opening is good. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    public OpeningRules {
        if (kept.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("an opening is kept for a day at least");
        }
    }
}
