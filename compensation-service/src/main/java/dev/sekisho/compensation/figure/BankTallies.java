package dev.sekisho.compensation.figure;

import dev.sekisho.compensation.figure.Tally.Counted;
import dev.sekisho.kernel.money.Money;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** What was counted at one bank or several, as one figure; no account and no charge is of two banks, but a case may be. */
record BankTallies(List<Counted> banks) {

    DamageFigure figure(Grouping grouping) {
        long oldest = banks.stream().mapToLong(Counted::oldest).min().orElse(Long.MAX_VALUE);
        Damage damage = new Damage(
                grouping.basis().name(),
                grouping.source(),
                cases(),
                banks.stream().mapToLong(Counted::charges).sum(),
                accounts(),
                banks.size(),
                Money.yen(banks.stream().mapToLong(Counted::yen).reduce(0, Math::addExact)),
                oldest == Long.MAX_VALUE ? Optional.empty() : Optional.of(Micros.instant(oldest)));
        return new DamageFigure(damage, spread());
    }

    private long cases() {
        BitSet all = new BitSet();
        banks.forEach(bank -> all.or(bank.cases()));
        return all.cardinality();
    }

    private long accounts() {
        return banks.stream().mapToLong(bank -> bank.losses().length).sum();
    }

    private Spread spread() {
        return new Spread(
                Money.yen(
                        banks.stream().mapToLong(bank -> bank.losses()[0]).min().orElseThrow()),
                Money.yen(median()),
                Money.yen(banks.stream()
                        .mapToLong(bank -> bank.losses()[bank.losses().length - 1])
                        .max()
                        .orElseThrow()),
                banks.stream().mapToLong(Counted::inTwoMonths).sum(),
                Money.yen(banks.stream()
                        .mapToLong(Counted::greatestInTwoMonths)
                        .max()
                        .orElse(0)));
    }

    /** The least loss that half of all accounts do not exceed, found by halving what it can be. */
    private long median() {
        long half = (accounts() + 1) / 2;
        long least = 0;
        long most = banks.stream()
                .mapToLong(bank -> bank.losses()[bank.losses().length - 1])
                .max()
                .orElseThrow();
        while (least < most) {
            long middle = least + (most - least) / 2;
            if (notAbove(middle) >= half) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least;
    }

    private long notAbove(long yen) {
        return banks.stream().mapToLong(bank -> notAbove(bank.losses(), yen)).sum();
    }

    private static int notAbove(long[] sorted, long yen) {
        int found = Arrays.binarySearch(sorted, yen);
        if (found < 0) {
            return -found - 1;
        }
        int from = found;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= yen) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
