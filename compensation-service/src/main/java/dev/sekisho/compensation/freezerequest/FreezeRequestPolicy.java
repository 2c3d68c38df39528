package dev.sekisho.compensation.freezerequest;

import java.time.Duration;

/**
 * How fast it has to go.
 *
 * @param within until a request is with its bank, from when the money had left and was known to be stolen
 * @param answerWithin how long a bank may take to say what came of it
 */
public record FreezeRequestPolicy(Duration within, Duration answerWithin) {

    public FreezeRequestPolicy {
        if (!isSome(within) || !isSome(answerWithin)) {
            throw new IllegalArgumentException("sekisho.compensation.pursuit: a time is longer than nothing");
        }
    }

    private static boolean isSome(Duration time) {
        return !time.isZero() && !time.isNegative();
    }
}
