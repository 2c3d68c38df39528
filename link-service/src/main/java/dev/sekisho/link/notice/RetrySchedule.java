package dev.sekisho.link.notice;

import java.time.Duration;

/** When a notice is tried again: soon, then ever less often, and after about a week by a person. */
public record RetrySchedule(Duration first, Duration longest, int attempts) {

    private static final int MAX_DOUBLINGS = 20;

    public RetrySchedule {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("a schedule has a first pause, a longest one and a number of attempts");
        }
    }

    /** @param attempts made so far, this one included */
    public Duration pauseAfter(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    boolean isLast(int attempt) {
        return attempt >= attempts;
    }
}
