package dev.sekisho.identity.notice;

import java.time.Duration;

/**
 * When a notice is tried again: soon, then ever less often, and after so many attempts by another channel or not at all.
 *
 * @param lease longer than as many messages as are taken at once need to be handed over
 */
public record NoticePatience(Duration lease, Duration first, Duration longest, int attempts) {

    private static final int MOST_DOUBLINGS = 20;

    public NoticePatience {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("there is a first pause, a longest one and a number of attempts");
        }
    }

    /** @param attempts made so far, this one included */
    Duration pauseAfter(int attempts) {
        Duration doubled = first.multipliedBy(1L << Math.min(Math.max(0, attempts - 1), MOST_DOUBLINGS));
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    boolean isLast(int attempt) {
        return attempt >= attempts;
    }
}
