package dev.sekisho.compensation.figure;

import dev.sekisho.kernel.money.Money;
import java.util.Arrays;
import java.util.BitSet;

/** What each bank account lost in all, and whether it did so in more than one month. */
final class Totals {

    static final int NO_MONTH = 0;

    private final long[] yen;
    private final int[] month;
    private final BitSet inTwoMonths = new BitSet();

    Totals(int accounts) {
        yen = new long[accounts];
        month = new int[accounts];
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

    /** @param accounts at least one, each that lost something */
    Spread spread(int[] accounts) {
        long[] sorted = new long[accounts.length];
        long again = 0;
        long greatestAgain = 0;
        for (int i = 0; i < accounts.length; i++) {
            sorted[i] = yen[accounts[i]];
            if (inTwoMonths.get(accounts[i])) {
                again++;
                greatestAgain = Math.max(greatestAgain, sorted[i]);
            }
        }
        Arrays.sort(sorted);
        return new Spread(
                Money.yen(sorted[0]),
                Money.yen(sorted[(sorted.length - 1) / 2]),
                Money.yen(sorted[sorted.length - 1]),
                again,
                Money.yen(greatestAgain));
    }
}
