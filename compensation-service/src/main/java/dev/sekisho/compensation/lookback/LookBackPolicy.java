package dev.sekisho.compensation.lookback;

import java.time.Duration;

/**
 * The numbers of looking back.
 *
 * @param around how long before the first and after the last confirmed charge of a case something counts
 * @param wallets how many look-alikes are kept of one look
 * @param holds how many wallets one case holds by itself, over all looks
 * @param holdLasts until a hold lapses, if no person decides
 * @param askFrom from which score on the banks are to ask their depositors
 * @param checks how many of these one look asks for at most
 * @param answerWithin how long a bank may take to say what came of asking
 */
public record LookBackPolicy(
        Duration around, int wallets, int holds, Duration holdLasts, int askFrom, int checks, Duration answerWithin) {

    public LookBackPolicy {
        if (isNothing(around) || isNothing(holdLasts) || isNothing(answerWithin)) {
            throw new IllegalArgumentException("sekisho.compensation.look-back: a time is longer than nothing");
        }
        if (wallets < 1 || holds < 0 || askFrom < 1 || checks < 0) {
            throw new IllegalArgumentException("sekisho.compensation.look-back: a number is too small");
        }
    }

    private static boolean isNothing(Duration time) {
        return time.isZero() || time.isNegative();
    }
}
