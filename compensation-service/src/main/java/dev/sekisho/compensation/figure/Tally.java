package dev.sekisho.compensation.figure;

import java.util.Arrays;
import java.util.BitSet;

/** Counts one figure of one bank: each case, charge and account once, and the yen of each charge once. */
final class Tally {

    private final Entries entries;
    private final Losses losses;
    private final BitSet cases = new BitSet();
    private int charges;
    private int[] accounts = new int[16];
    private int accountsSeen;
    private long yen;
    private long oldest = Long.MAX_VALUE;

    Tally(Entries entries, Losses losses) {
        this.entries = entries;
        this.losses = losses;
    }

    void count(int entry) {
        cases.set(entries.cases[entry]);
        int charge = entries.charges[entry];
        if (charge == Entries.NO_CHARGE) {
            add(entry, Losses.NO_MONTH);
        } else if (losses.isNew(charge)) {
            charges++;
            oldest = Math.min(oldest, entries.occurredAt[entry]);
            add(entry, entries.months[entry]);
        }
    }

    private void add(int entry, int month) {
        yen = Math.addExact(yen, entries.yen[entry]);
        if (losses.add(entries.accounts[entry], entries.yen[entry], month)) {
            if (accountsSeen == accounts.length) {
                accounts = Arrays.copyOf(accounts, accountsSeen * 2);
            }
            accounts[accountsSeen++] = entries.accounts[entry];
        }
    }

    boolean isEmpty() {
        return accountsSeen == 0;
    }

    /** When nothing more is counted. */
    Counted done() {
        long[] sorted = new long[accountsSeen];
        long again = 0;
        long greatestAgain = 0;
        for (int i = 0; i < accountsSeen; i++) {
            sorted[i] = losses.of(accounts[i]);
            if (losses.isInTwoMonths(accounts[i])) {
                again++;
                greatestAgain = Math.max(greatestAgain, sorted[i]);
            }
        }
        Arrays.sort(sorted);
        return new Counted(cases, charges, yen, oldest, sorted, again, greatestAgain);
    }

    /**
     * What was counted.
     *
     * @param oldest in microseconds; the end of time if there is no charge
     * @param losses of each account, the least first
     */
    record Counted(
            BitSet cases,
            long charges,
            long yen,
            long oldest,
            long[] losses,
            long inTwoMonths,
            long greatestInTwoMonths) {}
}
