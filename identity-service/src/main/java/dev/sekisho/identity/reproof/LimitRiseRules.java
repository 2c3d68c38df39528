package dev.sekisho.identity.reproof;

import java.time.Duration;

/**
 * The limits of wishing a higher limit.
 *
 * @param wishes of one account within a day
 * @param time a customer has to prove an identity again for it
 */
public record LimitRiseRules(int wishes, Duration time) {

    public LimitRiseRules {
        if (wishes < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("wishes are limited, but possible");
        }
    }
}
