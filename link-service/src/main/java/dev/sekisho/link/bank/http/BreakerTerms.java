package dev.sekisho.link.bank.http;

import java.time.Duration;

/**
 * When the line to a bank counts as broken.
 *
 * @param window how many of the last calls are looked at
 * @param misses how many of them were without an answer, so that no further one leaves
 * @param pause until one call tries again
 */
public record BreakerTerms(int window, int misses, Duration pause) {

    public BreakerTerms {
        if (window < 1 || window > Long.SIZE || misses < 1 || misses > window || pause.isNegative()) {
            throw new IllegalArgumentException("a breaker looks at 1 to 64 calls, and breaks at some of them");
        }
    }
}
