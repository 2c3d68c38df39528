package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.ChargeId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The copied charges in a map. */
public final class InMemoryCopiedCharges implements CopiedCharges {

    private final Map<ChargeId, CopiedCharge> charges = new HashMap<>();

    @Override
    public Optional<CopiedCharge> find(ChargeId id) {
        return Optional.ofNullable(charges.get(id));
    }

    @Override
    public void keep(CopiedCharge charge) {
        charges.put(charge.id(), charge);
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
