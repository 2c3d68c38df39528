package dev.sekisho.identity.screening;

import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hits in memory, in the order they were raised. */
final class InMemoryHits implements ScreeningHits {

    private final Map<UUID, ScreeningHit> hits = new LinkedHashMap<>();

    List<ScreeningHit> all() {
        return List.copyOf(hits.values());
    }

    @Override
    public boolean add(OpenHit hit) {
        HitHead head = hit.head();
        if (lock(head.person(), head.kind(), head.key()).isPresent()) {
            return false;
        }
        hits.put(head.id(), hit);
        return true;
    }

    @Override
    public Optional<ScreeningHit> find(UUID id) {
        return Optional.ofNullable(hits.get(id));
    }

    @Override
    public Optional<ScreeningHit> lock(UUID id) {
        return find(id);
    }

    @Override
    public Optional<ScreeningHit> lock(PersonId person, ListKind kind, EntryKey key) {
        return hits.values().stream()
                .filter(hit -> hit.head().person().equals(person)
                        && hit.head().kind() == kind
                        && hit.head().key().equals(key))
                .findFirst();
    }

    @Override
    public void save(ScreeningHit hit) {
        hits.put(hit.head().id(), hit);
    }

    @Override
    public List<ScreeningHit> queue(Optional<UUID> after, int limit) {
        return hits.values().stream()
                .sorted(Comparator.comparing(hit -> hit.head().dueAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public HitCounts counts(Instant now) {
        return new HitCounts(
                count(OpenHit.class),
                hits.values().stream()
                        .filter(hit ->
                                hit instanceof OpenHit && !hit.head().dueAt().isAfter(now))
                        .count(),
                count(FalseHit.class),
                count(TrueHit.class) + count(LiftProposed.class),
                count(LiftedHit.class));
    }

    private long count(Class<? extends ScreeningHit> state) {
        return hits.values().stream().filter(state::isInstance).count();
    }
}
