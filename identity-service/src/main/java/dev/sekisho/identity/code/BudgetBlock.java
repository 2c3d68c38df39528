package dev.sekisho.identity.code;

import java.time.Duration;

/** Codes of one budget that are counted and not used yet: as many as the second before asked for, for two seconds. */
final class BudgetBlock {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Longer than a block lasts at an even pace, so that only what stops coming leaves codes unused. */
    private static final long LIFE = 2 * SECOND;

    /** Fewer in a second hardly wait for one another. */
    private static final int CROWD = 20;

    private final int most;
    private int left;
    private long filledAt;
    private long since;
    private int asked;
    private int askedBefore;
    private boolean isFilling;

    /** @param most codes ahead of need */
    BudgetBlock(int most) {
        this.most = most;
    }

    /** Whether a code was left; counts that one was asked for. */
    synchronized boolean take(long now) {
        count(now);
        if (now - filledAt >= LIFE) {
            left = 0;
        }
        boolean taken = left > 0;
        left -= taken ? 1 : 0;
        return taken;
    }

    /** How many to take now, or 0. Whoever hears another number fills the block, or says that there was nothing. */
    synchronized int wanted() {
        int need = Math.min(most, askedBefore);
        if (isFilling || need < CROWD || left > need / 2) {
            return 0;
        }
        isFilling = true;
        return need;
    }

    synchronized void fill(int taken, long now) {
        isFilling = false;
        if (taken > 0) {
            left += taken;
            filledAt = now;
        }
    }

    private void count(long now) {
        long seconds = (now - since) / SECOND;
        if (seconds > 0) {
            askedBefore = seconds == 1 ? asked : 0;
            asked = 0;
            since = now;
        }
        asked++;
    }
}
