package dev.sekisho.identity.clearance;

import dev.sekisho.kernel.event.identity.ClearanceDecided;
import dev.sekisho.kernel.id.LinkRequestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Clearances in memory, with every fact in order. */
final class InMemoryClearances implements Clearances {

    private final Map<LinkRequestId, Clearance> clearances = new HashMap<>();
    private final List<ClearanceDecided> facts = new ArrayList<>();

    List<String> states() {
        return facts.stream().map(ClearanceDecided::state).toList();
    }

    ClearanceDecided last() {
        return facts.get(facts.size() - 1);
    }

    @Override
    public Optional<Clearance> find(LinkRequestId request) {
        return Optional.ofNullable(clearances.get(request));
    }

    @Override
    public Optional<Clearance> lock(LinkRequestId request) {
        return find(request);
    }

    @Override
    public void add(Clearance clearance, ClearanceDecided fact) {
        save(clearance, fact);
    }

    @Override
    public void save(Clearance clearance, ClearanceDecided fact) {
        clearances.put(clearance.request(), clearance);
        facts.add(fact);
    }
}
