package dev.sekisho.identity.secrecy;

import java.time.Duration;

/** How long one key seals a subject's texts before a newer one does. */
public record KeyRules(Duration life) {

    private static final Duration SHORTEST = Duration.ofDays(1);

    public KeyRules {
        if (life.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("a key seals for a day at least");
        }
    }
}
