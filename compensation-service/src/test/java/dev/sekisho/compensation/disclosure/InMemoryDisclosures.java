package dev.sekisho.compensation.disclosure;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.DisclosureRead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Disclosures in a map, and the facts about them. */
final class InMemoryDisclosures implements Disclosures {

    private final Map<UUID, Disclosure> disclosures = new LinkedHashMap<>();
    final List<FactData> facts = new ArrayList<>();

    @Override
    public void add(ProposedDisclosure disclosure, FactData fact) {
        disclosures.put(disclosure.head().id(), disclosure);
        facts.add(fact);
    }

    @Override
    public Optional<Disclosure> find(UUID id) {
        return Optional.ofNullable(disclosures.get(id));
    }

    @Override
    public Optional<Disclosure> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(ReleasedDisclosure released, FactData fact) {
        disclosures.put(released.head().id(), released);
        facts.add(fact);
    }

    @Override
    public void save(EndedDisclosure ended, FactData fact) {
        disclosures.put(ended.head().id(), ended);
        facts.add(fact);
    }

    @Override
    public List<Disclosure> of(UUID caseId) {
        return List.copyOf(disclosures.values());
    }

    @Override
    public void read(DisclosureRead fact) {
        facts.add(fact);
    }
}
