package dev.sekisho.compensation.pursuit;

import java.time.Duration;

/**
 * How money is followed.
 *
 * @param again how long after it was followed it is followed again, since what is left moves on
 * @param charges how many of a case are followed
 */
public record PursuitPolicy(Duration again, int charges) {

    public PursuitPolicy {
        if (again.isZero() || again.isNegative() || charges < 1) {
            throw new IllegalArgumentException("sekisho.compensation.pursuit: some charges are followed, now and then");
        }
    }
}
