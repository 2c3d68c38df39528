package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.statement.Leaving;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Debits in memory, for one thread. */
final class InMemoryDebits implements Debits {

    final List<FactData> facts = new ArrayList<>();
    private final Map<ChargeId, Debit> debits = new LinkedHashMap<>();

    @Override
    public boolean add(Debit debit, FactData fact) {
        if (debits.putIfAbsent(debit.charge(), debit) != null) {
            return false;
        }
        facts.add(fact);
        return true;
    }

    @Override
    public void save(Debit debit, FactData fact) {
        debits.put(debit.charge(), debit);
        facts.add(fact);
    }

    @Override
    public void touch(PendingDebit debit) {
        debits.put(debit.charge(), debit);
    }

    @Override
    public Optional<Debit> find(ChargeId charge) {
        return Optional.ofNullable(debits.get(charge));
    }

    @Override
    public List<PendingDebit> unanswered(
            BankCode bank, Instant from, Instant until, Optional<ChargeId> after, int limit) {
        return debits.values().stream()
                .filter(PendingDebit.class::isInstance)
                .map(PendingDebit.class::cast)
                .filter(debit -> debit.bank().equals(bank)
                        && !debit.sentAt().isBefore(from)
                        && debit.sentAt().isBefore(until))
                .filter(debit -> after.isEmpty()
                        || debit.charge().value().compareTo(after.get().value()) > 0)
                .sorted(Comparator.comparing(debit -> debit.charge().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Debit> lock(ChargeId charge) {
        return find(charge);
    }

    /** Machine and business have one clock here. */
    @Override
    public Optional<Leaving> leaving(ChargeId charge) {
        return find(charge)
                .filter(PendingDebit.class::isInstance)
                .map(PendingDebit.class::cast)
                .map(debit -> new Leaving(debit.sentAt(), debit.sentAt()));
    }
}
