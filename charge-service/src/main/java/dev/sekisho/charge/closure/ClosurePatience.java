package dev.sekisho.charge.closure;

import java.time.Duration;

/** How long a closure whose payout is open is left alone: {@code first}, doubled each time, up to {@code most}. */
public record ClosurePatience(Duration first, Duration most) {

    private static final int DOUBLINGS = 16;

    /** How many are looked at at once. */
    static final int BATCH = 16;

    public ClosurePatience {
        if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("the pause between looks begins above zero and grows");
        }
    }

    Duration pauseAfter(int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return pause.compareTo(most) > 0 ? most : pause;
    }
}
