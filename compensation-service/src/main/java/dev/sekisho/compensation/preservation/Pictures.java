package dev.sekisho.compensation.preservation;

import java.time.Duration;

/**
 * What is asked for around a payment, and how long shops keep it; a list keeps those of the day it was begun.
 *
 * @param around so long before and after a payment
 * @param kept how long a shop keeps pictures, at the least
 */
public record Pictures(Duration around, Duration kept) {

    public Pictures {
        if (around.isNegative() || kept.isZero() || kept.isNegative()) {
            throw new IllegalArgumentException("pictures are kept for some time");
        }
    }
}
