package dev.sekisho.charge.charge;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.Inquiries;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Charges in memory, with the facts they were written with and the queue of inquiries. */
final class InMemoryCharges implements Charges, Inquiries<PendingCharge> {

    private final Map<ChargeId, Charge> rows = new LinkedHashMap<>();
    private final Map<ChargeKey, ChargeId> keys = new HashMap<>();
    private final Map<ChargeId, Integer> tries = new HashMap<>();
    final Map<ChargeId, Duration> pauses = new HashMap<>();
    final Map<ChargeId, BankAnswer.NotNow> awaited = new HashMap<>();
    final List<FactData> facts = new ArrayList<>();
    boolean away;

    @Override
    public Map<ChargeKey, Charge> byKey(Collection<ChargeKey> wanted) {
        Map<ChargeKey, Charge> found = new HashMap<>();
        wanted.stream().filter(keys::containsKey).forEach(key -> found.put(key, rows.get(keys.get(key))));
        return found;
    }

    @Override
    public Optional<Charge> find(ChargeId id, WalletId owner) {
        return Optional.ofNullable(rows.get(id))
                .filter(charge -> charge.walletId().equals(owner));
    }

    @Override
    public void insert(List<NewCharge> charges) {
        for (NewCharge made : charges) {
            if (keys.putIfAbsent(made.key(), made.charge().id()) != null) {
                throw new IllegalStateException("the key is taken");
            }
            rows.put(made.charge().id(), made.charge());
            facts.add(made.charge().fact());
        }
    }

    @Override
    public void lock(Collection<ChargeId> ids) {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }

    @Override
    public Map<ChargeId, Charge> read(Collection<ChargeId> ids) {
        Map<ChargeId, Charge> found = new HashMap<>(rows);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void update(List<Charge> entered) {
        for (Charge charge : entered) {
            Charge before = rows.get(charge.id());
            if (!(before instanceof PendingCharge) || before.version() != charge.version() - 1) {
                throw new IllegalStateException("the charge is not in the state before");
            }
            rows.put(charge.id(), charge);
            facts.add(charge.fact());
        }
    }

    @Override
    public List<Due<PendingCharge>> claim(int most, Duration lease) {
        return pending().stream()
                .limit(most)
                .map(charge -> new Due<>(charge, tries.merge(charge.id(), 1, Integer::sum)))
                .toList();
    }

    @Override
    public void postpone(UUID id, Duration pause) {
        pauses.put(new ChargeId(id), pause);
    }

    @Override
    public void await(UUID id, BankAnswer.NotNow later) {
        awaited.put(new ChargeId(id), later);
    }

    List<Charge> all() {
        return List.copyOf(rows.values());
    }

    List<PendingCharge> pending() {
        return rows.values().stream()
                .filter(PendingCharge.class::isInstance)
                .map(PendingCharge.class::cast)
                .toList();
    }
}
