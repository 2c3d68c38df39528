package dev.sekisho.identity.account;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.OpeningConfirmed;
import dev.sekisho.kernel.event.identity.OpeningRefused;
import dev.sekisho.kernel.event.identity.OpeningStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Openings in memory, with every fact in order. */
final class InMemoryOpenings implements Openings {

    private final Map<UUID, Opening> openings = new HashMap<>();
    private final List<FactData> facts = new ArrayList<>();

    List<FactData> facts() {
        return List.copyOf(facts);
    }

    @Override
    public void add(PendingOpening opening, OpeningStarted fact) {
        openings.put(opening.id(), opening);
        facts.add(fact);
    }

    @Override
    public Optional<Opening> find(UUID id) {
        return Optional.ofNullable(openings.get(id));
    }

    @Override
    public Optional<Opening> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(ConfirmedOpening opening, OpeningConfirmed fact) {
        openings.put(opening.id(), opening);
        facts.add(fact);
    }

    @Override
    public void turnedAway(OpeningRefused fact) {
        facts.add(fact);
    }

    @Override
    public void refused(Opening opening, OpeningRefused fact) {
        facts.add(fact);
    }

    @Override
    public int forget(Instant startedBefore, Instant now, int limit) {
        List<UUID> old = openings.values().stream()
                .filter(opening -> opening instanceof PendingOpening pending
                        && pending.startedAt().isBefore(startedBefore))
                .map(Opening::id)
                .limit(limit)
                .toList();
        old.forEach(openings::remove);
        return old.size();
    }
}
