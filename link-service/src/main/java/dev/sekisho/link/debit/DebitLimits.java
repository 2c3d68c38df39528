package dev.sekisho.link.debit;

import java.time.Duration;

/**
 * The numbers of debiting.
 *
 * @param longestOnTheWay how long after it left a request is taken to be possibly still on its way to the bank
 */
public record DebitLimits(Duration longestOnTheWay) {

    public DebitLimits {
        if (longestOnTheWay.isNegative() || longestOnTheWay.isZero()) {
            throw new IllegalArgumentException("a request takes time");
        }
    }
}
