package dev.sekisho.identity.token;

import java.time.Duration;
import java.util.Set;

/**
 * What may be issued, and how often somebody may try.
 *
 * @param audiences the services a person's token may be for; each token is for one of them
 * @param life how long a token is good, at most ten minutes
 * @param attempts sign-ins per address within {@code window} until one succeeds
 */
public record TokenRules(String issuer, Set<String> audiences, Duration life, int attempts, Duration window) {

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    public TokenRules {
        audiences = Set.copyOf(audiences);
        if (issuer.isBlank() || audiences.isEmpty()) {
            throw new IllegalArgumentException("tokens need an issuer and somebody they are for");
        }
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("a token lives more than nothing and at most ten minutes");
        }
        if (attempts < 1 || window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("sign-ins are limited, but possible");
        }
    }
}
