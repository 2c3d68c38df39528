package dev.sekisho.compensation.figure;

import dev.sekisho.kernel.money.Money;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** Counts one figure: each case, charge, account and bank once, and the yen of each charge once. */
final class Tally {

    private final Entries entries;
    private final Totals totals;
    private final BitSet cases = new BitSet();
    private final BitSet charges = new BitSet();
    private final BitSet banks = new BitSet();
    private int[] accounts = new int[16];
    private int accountsSeen;
    private long yen;
    private long oldest = Long.MAX_VALUE;

    /** @param totals of accounts, in which nobody else counts an account that is counted here */
    Tally(Entries entries, Totals totals) {
        this.entries = entries;
        this.totals = totals;
    }

    void count(int entry) {
        cases.set(entries.cases[entry]);
        banks.set(entries.banks[entry]);
        int charge = entries.charges[entry];
        if (charge == Entries.NO_CHARGE) {
            add(entry, Totals.NO_MONTH);
        } else if (!charges.get(charge)) {
            charges.set(charge);
            oldest = Math.min(oldest, entries.occurredAt[entry]);
            add(entry, entries.months[entry]);
        }
    }

    private void add(int entry, int month) {
        yen = Math.addExact(yen, entries.yen[entry]);
        if (totals.add(entries.accounts[entry], entries.yen[entry], month)) {
            if (accountsSeen == accounts.length) {
                accounts = Arrays.copyOf(accounts, accountsSeen * 2);
            }
            accounts[accountsSeen++] = entries.accounts[entry];
        }
    }

    boolean isEmpty() {
        return accountsSeen == 0;
    }

    DamageFigure figure(Grouping grouping) {
        Damage damage = new Damage(
                grouping.basis().name(),
                grouping.source(),
                cases.cardinality(),
                charges.cardinality(),
                accountsSeen,
                banks.cardinality(),
                Money.yen(yen),
                oldest == Long.MAX_VALUE ? Optional.empty() : Optional.of(Micros.instant(oldest)));
        return new DamageFigure(damage, totals.spread(Arrays.copyOf(accounts, accountsSeen)));
    }
}
