package dev.sekisho.compensation.preservation;

import dev.sekisho.kernel.event.FactData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The lists of one case in maps, and the facts about them. */
final class InMemoryLists implements PreservationLists {

    final Map<UUID, PreservationList> lists = new LinkedHashMap<>();
    final Map<UUID, List<CameraLine>> lines = new LinkedHashMap<>();
    final List<FactData> facts = new ArrayList<>();

    @Override
    public List<PreservationList> lockAll(UUID caseId) {
        return List.copyOf(lists.values());
    }

    @Override
    public Optional<PreservationList> find(UUID id) {
        return Optional.ofNullable(lists.get(id));
    }

    @Override
    public Optional<PreservationList> lock(UUID id) {
        return find(id);
    }

    @Override
    public List<CameraLine> linesOfCase(UUID caseId) {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<CameraLine> linesOf(UUID list) {
        return List.copyOf(lines.get(list));
    }

    @Override
    public void write(OpenList list, List<CameraLine> more, FactData fact) {
        put(list, fact);
        lines.computeIfAbsent(list.head().id(), id -> new ArrayList<>()).addAll(more);
    }

    @Override
    public void save(PreservationList moved, FactData fact) {
        put(moved, fact);
    }

    private void put(PreservationList list, FactData fact) {
        PreservationList before = lists.put(list.head().id(), list);
        long version = before == null ? 0 : before.head().version();
        if (version + 1 != list.head().version()) {
            throw new IllegalStateException("it moves one step at a time");
        }
        facts.add(fact);
    }

    @Override
    public List<PreservationList> list(Selection selection, Optional<Place> after, int limit) {
        throw new UnsupportedOperationException("nobody lists here");
    }
}
