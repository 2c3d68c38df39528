package dev.sekisho.sandbox.replay.outcome;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.World.Booking;
import dev.sekisho.sandbox.replay.engine.Era;
import dev.sekisho.sandbox.replay.result.MoneyPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the books of the banks, which know nothing of wallets: a debit that its depositor did not order is stolen, whatever
 * the services say of it; what was credited to the same account again is no longer.
 */
public final class StolenMoney {

    private final Set<String> orders;
    private final Map<String, Long> stolenByAccount = new HashMap<>();
    private final List<Booking> debits = new ArrayList<>();

    /** @param orders the ids of the charges that depositors ordered themselves */
    public StolenMoney(Set<String> orders) {
        this.orders = Set.copyOf(orders);
    }

    /** Takes in the whole book of one bank. */
    public void read(String bank, List<Booking> book) {
        for (Booking entry : book) {
            boolean debit = entry.direction().equals("DEBIT");
            if (debit) {
                debits.add(entry);
            }
            if (!debit || isStolen(entry)) {
                stolenByAccount.merge(
                        key(bank, entry.branchCode(), entry.accountNumber()),
                        debit ? entry.amountYen() : -entry.amountYen(),
                        Math::addExact);
            }
        }
    }

    /** Yen that left this account against the depositor's will and never came back. */
    public long from(Depositor depositor) {
        return Math.max(0, stolenByAccount.getOrDefault(key(depositor), 0L));
    }

    /** Yen that left all other accounts so: what is told of these depositors would not show it. */
    public long beside(Collection<Depositor> depositors) {
        Set<String> known = depositors.stream().map(StolenMoney::key).collect(Collectors.toSet());
        return stolenByAccount.entrySet().stream()
                .filter(account -> !known.contains(account.getKey()))
                .mapToLong(account -> Math.max(0, account.getValue()))
                .sum();
    }

    /** All that left banks, day by day. */
    public List<MoneyPoint> overTime() {
        List<MoneyPoint> points = new ArrayList<>();
        long stolen = 0;
        long honest = 0;
        debits.sort(Comparator.comparing(Booking::bookedAt));
        for (Booking debit : debits) {
            stolen += isStolen(debit) ? debit.amountYen() : 0;
            honest += isStolen(debit) ? 0 : debit.amountYen();
            MoneyPoint now = new MoneyPoint(debit.bookedAt(), stolen, honest);
            if (!points.isEmpty() && isSameDay(points.get(points.size() - 1), now)) {
                points.remove(points.size() - 1);
            }
            points.add(now);
        }
        return points;
    }

    public Optional<Instant> lastStolen() {
        return debits.stream().filter(this::isStolen).map(Booking::bookedAt).max(Comparator.naturalOrder());
    }

    private boolean isStolen(Booking debit) {
        return !orders.contains(debit.requestId());
    }

    private static boolean isSameDay(MoneyPoint one, MoneyPoint other) {
        return Era.dayOf(one.at()).equals(Era.dayOf(other.at()));
    }

    private static String key(Depositor depositor) {
        return key(depositor.bankCode(), depositor.branchCode(), depositor.accountNumber());
    }

    private static String key(String bank, String branch, String number) {
        return bank + "-" + branch + "-" + number;
    }
}
