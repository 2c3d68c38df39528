package dev.sekisho.compensation.figure;

import java.util.BitSet;

/**
 * What each bank account lost in all by one grouping, whether it did so in more than one month, and which charges that was
 * counted from. An account and a charge are of one bank, so that all banks share it.
 */
final class Losses {

    static final int NO_MONTH = 0;

    private final long[] yen;
    private final int[] month;
    private final BitSet inTwoMonths = new BitSet();
    private final BitSet charges = new BitSet();

    Losses(int accounts) {
        yen = new long[accounts];
        month = new int[accounts];
    }

    /** @return whether the charge had not been counted before */
    boolean isNew(int charge) {
        boolean isNew = !charges.get(charge);
        charges.set(charge);
        return isNew;
    }

    /** @return whether the account had lost nothing before */
    boolean add(int account, long more, int inMonth) {
        boolean isNew = yen[account] == 0;
        yen[account] = Math.addExact(yen[account], more);
        if (month[account] == NO_MONTH) {
            month[account] = inMonth;
        } else if (inMonth != NO_MONTH && inMonth != month[account]) {
            inTwoMonths.set(account);
        }
        return isNew;
    }

    long of(int account) {
        return yen[account];
    }

    boolean isInTwoMonths(int account) {
        return inTwoMonths.get(account);
    }
}
