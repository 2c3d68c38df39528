package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.ChargeId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The copied charges in a map; adding the same id twice fails as it does in the database. */
public final class InMemoryCopiedCharges implements CopiedCharges {

    private final Map<ChargeId, CopiedCharge> charges = new HashMap<>();

    @Override
    public Map<ChargeId, CopiedCharge> find(Set<ChargeId> ids) {
        Map<ChargeId, CopiedCharge> found = new HashMap<>(charges);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void add(Collection<CopiedCharge> added) {
        if (added.stream().anyMatch(charge -> charges.containsKey(charge.id()))) {
            throw new IllegalStateException("added twice");
        }
        change(added);
    }

    @Override
    public void change(Collection<CopiedCharge> changed) {
        changed.forEach(charge -> charges.put(charge.id(), charge));
    }

    @Override
    public List<CopiedCharge> list(ChargeSelection selection, Optional<Place> after, int limit) {
        return charges.values().stream()
                .filter(selection::includes)
                .filter(charge -> after.isEmpty() || Place.of(charge).compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Place::of))
                .limit(limit)
                .toList();
    }
}
