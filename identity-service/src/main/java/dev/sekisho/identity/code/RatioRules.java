package dev.sekisho.identity.code;

import java.time.Duration;

/**
 * When failed tries from one shared network are an alarm.
 *
 * @param least tries within the window, below which no ratio says anything
 * @param percent of them that fail
 */
public record RatioRules(int least, int percent, Duration window) {

    private static final int WHOLE = 100;

    public RatioRules {
        if (least < 1 || percent < 1 || percent > WHOLE || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a ratio is 1 to 100 percent of at least one try");
        }
    }
}
