package dev.sekisho.link.debit;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.link.statement.Leaving;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Debits in memory, for one thread. */
final class InMemoryDebits implements Debits {

    final List<FactData> facts = new ArrayList<>();
    private final Map<ChargeId, Debit> debits = new LinkedHashMap<>();

    @Override
    public Set<ChargeId> add(List<DebitStep> first) {
        Set<ChargeId> added = new HashSet<>();
        for (DebitStep step : first) {
            if (debits.putIfAbsent(step.charge(), step.debit()) == null) {
                facts.add(step.fact());
                added.add(step.charge());
            }
        }
        return added;
    }

    @Override
    public void save(List<DebitStep> next) {
        for (DebitStep step : next) {
            debits.put(step.charge(), step.debit());
            facts.add(step.fact());
        }
    }

    @Override
    public void touch(PendingDebit debit) {
        debits.put(debit.charge(), debit);
    }

    @Override
    public Map<ChargeId, Debit> find(Collection<ChargeId> charges) {
        Map<ChargeId, Debit> found = new LinkedHashMap<>();
        charges.stream().filter(debits::containsKey).forEach(charge -> found.put(charge, debits.get(charge)));
        return found;
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
    public Map<ChargeId, Debit> lock(Collection<ChargeId> charges) {
        return find(charges);
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
