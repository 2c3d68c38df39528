package dev.sekisho.compensation.settlement;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Settlements in memory, and the payments that a test has put there. */
final class InMemorySettlements implements Settlements {

    final List<Payment> payments = new ArrayList<>();
    final Map<UUID, Settlement> settlements = new LinkedHashMap<>();

    @Override
    public void add(MadeSettlement settlement, FactData fact) {
        settlements.put(settlement.head().id(), settlement);
    }

    @Override
    public void close(ClosedSettlement settlement, FactData fact) {
        settlements.put(settlement.head().id(), settlement);
    }

    @Override
    public void note(SettlementHead head, FactData fact) {
        settlements.computeIfPresent(head.id(), (id, made) -> made);
    }

    @Override
    public Optional<Settlement> find(UUID id) {
        return Optional.ofNullable(settlements.get(id));
    }

    @Override
    public List<Listed> list(Optional<BankCode> bank, Optional<Place> after, int limit) {
        return List.of();
    }

    @Override
    public Optional<YearMonth> lastClosed(BankCode bank) {
        return settlements.values().stream()
                .filter(ClosedSettlement.class::isInstance)
                .map(closed -> closed.head().month())
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<Payment> payments(BankCode bank, LocalDate until, int limit) {
        return payments.stream()
                .filter(payment -> !payment.paidOn().isAfter(until))
                .limit(limit)
                .toList();
    }
}
