package dev.sekisho.compensation.threshold;

import java.time.Duration;

/**
 * The rule, and how soon people have to speak.
 *
 * @param acknowledgeWithin until when a person has to have seen an alarm
 * @param decideWithin until when it has to be decided whether a bank with confirmed damage stays open
 */
public record ThresholdPolicy(ThresholdRule rule, Duration acknowledgeWithin, Duration decideWithin) {

    public ThresholdPolicy {
        if (acknowledgeWithin.isNegative() || acknowledgeWithin.isZero()) {
            throw new IllegalArgumentException("a person needs time to look");
        }
        if (decideWithin.isNegative() || decideWithin.isZero()) {
            throw new IllegalArgumentException("persons need time to decide");
        }
    }
}
