package dev.sekisho.charge.reconciliation;

import java.time.Duration;

/**
 * How statements are asked for and days looked at.
 *
 * @param lookBack how many days back a statement is expected, whatever was booked
 * @param pause between two looks at a day that is not closed; doubled at each look up to {@code most}
 * @param most the longest pause
 * @param patience how long after its end a day's statement is waited for before people may decide what is unanswered
 * @param lease how long a day taken for a look is left alone; longer than reading a whole statement takes
 * @param batch how many days are taken at once
 */
public record ReconcilePolicy(
        int lookBack, Duration pause, Duration most, Duration patience, Duration lease, int batch) {

    private static final int DOUBLINGS = 16;

    /** At the longest pause of a quarter of an hour, a week of looks; what is not there by then is looked for once a day. */
    private static final int LOOKS_OF_A_WEEK = 700;

    private static final Duration DAY = Duration.ofDays(1);

    public ReconcilePolicy {
        if (lookBack < 1 || batch < 1 || lease.isNegative() || lease.isZero()) {
            throw new IllegalArgumentException("days are looked back at, a few at once, each leased");
        }
        if (pause.isNegative() || pause.isZero() || most.compareTo(pause) < 0) {
            throw new IllegalArgumentException("the pause between looks begins above zero and grows");
        }
        if (patience.compareTo(DAY) < 0) {
            throw new IllegalArgumentException("a bank has the next day for its statement");
        }
    }

    Duration pauseAfter(int tries) {
        if (tries > LOOKS_OF_A_WEEK) {
            return DAY;
        }
        Duration longer = pause.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return longer.compareTo(most) > 0 ? most : longer;
    }
}
