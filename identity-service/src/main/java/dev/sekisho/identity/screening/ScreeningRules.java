package dev.sekisho.identity.screening;

import java.time.Duration;
import java.util.Objects;

/** How soon a hit is to be decided, how often the journal's head is published, and how many persons are one step. */
public record ScreeningRules(Duration decideWithin, Duration anchorEvery, int batch) {

    private static final int MOST = 5_000;

    public ScreeningRules {
        Objects.requireNonNull(decideWithin, "decideWithin");
        Objects.requireNonNull(anchorEvery, "anchorEvery");
        if (decideWithin.isNegative() || anchorEvery.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("times are not negative, and a head is published each minute at most");
        }
        if (batch < 1 || batch > MOST) {
            throw new IllegalArgumentException("a step is 1 to " + MOST + " persons");
        }
    }
}
