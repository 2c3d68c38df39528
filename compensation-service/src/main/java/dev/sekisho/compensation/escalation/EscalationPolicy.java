package dev.sekisho.compensation.escalation;

import java.time.Duration;
import java.time.Instant;

/**
 * From what on people are called.
 *
 * @param window in which confirmed cases are counted, over all banks
 * @param cases so many of them
 * @param yen so much of what was confirmed
 * @param banks so many that confirmed any
 * @param acknowledgeWithin how long each level has
 */
public record EscalationPolicy(Duration window, int cases, long yen, int banks, Duration acknowledgeWithin) {

    public EscalationPolicy {
        if (window.isNegative() || window.isZero() || acknowledgeWithin.isNegative() || acknowledgeWithin.isZero()) {
            throw new IllegalArgumentException("people are called about a time, and given some");
        }
        if (cases < 1 || yen < 1 || banks < 1) {
            throw new IllegalArgumentException("people are called about something");
        }
    }

    public Instant windowStart(Instant now) {
        return now.minus(window);
    }
}
