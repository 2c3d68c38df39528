package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.reconciliation.OurOrder.Standing;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Orders in memory, as a test says they are. */
final class InMemoryOurOrders implements OurOrders {

    final Map<OrderKey, OurOrder> orders = new HashMap<>();
    final Set<OrderKey> spoken = new HashSet<>();
    final Set<OrderKey> worked = new HashSet<>();

    void put(OurOrder order) {
        orders.put(order.key(), order);
    }

    @Override
    public Map<OrderKey, OurOrder> find(Collection<OrderKey> keys) {
        Map<OrderKey, OurOrder> found = new HashMap<>(orders);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public Set<OrderKey> spokenOf(Collection<OrderKey> keys) {
        Set<OrderKey> found = new HashSet<>(spoken);
        found.retainAll(keys);
        return found;
    }

    @Override
    public List<OurOrder> bookedWithoutLine(StatementDay of) {
        return orders.values().stream()
                .filter(order -> order.bank().equals(of.bank()) && order.standing() == Standing.BOOKED)
                .filter(order -> !order.decidedAt().isBefore(of.before().begins())
                        && order.decidedAt().isBefore(of.ends()))
                .filter(order -> !spoken.contains(order.key()))
                .toList();
    }

    @Override
    public List<OurOrder> open(BankCode bank, Instant decidedBefore, int limit) {
        return orders.values().stream()
                .filter(order -> order.isOpen() && order.bank().equals(bank))
                .filter(order -> order.decidedAt().isBefore(decidedBefore))
                .limit(limit)
                .toList();
    }

    @Override
    public List<OurOrder> leftOpen(BankCode bank, Instant decidedBefore, int limit) {
        return open(bank, decidedBefore, limit).stream()
                .filter(order -> !worked.contains(order.key()))
                .toList();
    }

    @Override
    public Set<StatementDay> daysOfOpen(int limit) {
        Set<StatementDay> days = new HashSet<>();
        for (OurOrder order : new ArrayList<>(orders.values())) {
            if (order.isOpen()) {
                days.add(new StatementDay(order.bank(), BusinessCalendar.dayOf(order.decidedAt())));
                days.add(new StatementDay(
                        order.bank(), BusinessCalendar.dayOf(order.decidedAt()).plusDays(1)));
            }
        }
        return days;
    }
}
