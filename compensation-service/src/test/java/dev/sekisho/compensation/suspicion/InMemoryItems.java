package dev.sekisho.compensation.suspicion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Items in a map, and what nobody was asked about yet in a list. */
final class InMemoryItems implements SuspicionItems {

    final List<ItemHead> missing = new ArrayList<>();
    final Map<UUID, SuspicionItem> items = new LinkedHashMap<>();

    @Override
    public List<ItemHead> missing(Set<UUID> cases, Instant now, Instant decideBy) {
        return missing.stream().filter(head -> cases.contains(head.caseId())).toList();
    }

    @Override
    public boolean add(OpenItem item) {
        boolean known = items.values().stream()
                .anyMatch(one -> one.head().subject().equals(item.head().subject()));
        if (!known) {
            items.put(item.head().id(), item);
        }
        return !known;
    }

    @Override
    public Optional<SuspicionItem> find(UUID id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public Optional<SuspicionItem> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(DecidedItem decided) {
        SuspicionItem before = items.put(decided.head().id(), decided);
        if (before == null || before.head().version() + 1 != decided.head().version()) {
            throw new IllegalStateException("it moves one step at a time");
        }
    }

    @Override
    public List<SuspicionItem> list(Selection selection, Optional<Place> after, int limit) {
        throw new UnsupportedOperationException("nobody lists here");
    }
}
