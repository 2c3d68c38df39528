package dev.sekisho.sandbox.world.fault;

import java.time.Duration;

/**
 * One scripted misbehaviour.
 *
 * @param delay zero unless the mode is {@link FaultMode#DELAY}
 * @param share the share of calls it strikes, over 0 up to 1
 * @param strikes how often it strikes before it is gone; {@link Long#MAX_VALUE} for ever
 */
public record Fault(FaultMode mode, Duration delay, double share, long strikes) {

    public static final long FOR_EVER = Long.MAX_VALUE;

    public Fault {
        if ((mode == FaultMode.DELAY) == delay.isZero() || delay.isNegative()) {
            throw new IllegalArgumentException("a delay belongs to the mode DELAY, and only to it");
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is over 0 and at most 1");
        }
        if (strikes < 1) {
            throw new IllegalArgumentException("a fault strikes at least once");
        }
    }

    Fault struck() {
        return strikes == FOR_EVER ? this : new Fault(mode, delay, share, strikes - 1);
    }

    boolean isLast() {
        return strikes == 1;
    }
}
