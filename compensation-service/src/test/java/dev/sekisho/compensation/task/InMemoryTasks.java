package dev.sekisho.compensation.task;

import dev.sekisho.compensation.task.TaskHead.What;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.CaseTaskOpened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Tasks in a map; what has to be done is a list that a test keeps. */
final class InMemoryTasks implements Tasks {

    final List<What> wanted = new ArrayList<>();
    final List<FactData> facts = new ArrayList<>();
    private final Map<UUID, CaseTask> all = new LinkedHashMap<>();

    @Override
    public List<What> missing(Set<UUID> cases) {
        return wanted.stream()
                .filter(what -> cases.contains(what.caseId()))
                .filter(what -> all.values().stream().noneMatch(task -> answers(task, what)))
                .toList();
    }

    private static boolean answers(CaseTask task, What what) {
        boolean ended = task instanceof DoneTask done
                && (done.word().isEmpty() || done.doneAt().isBefore(what.since()));
        return !ended && isSame(task.head().what(), what);
    }

    private static boolean isSame(What one, What other) {
        return one.caseId().equals(other.caseId())
                && one.kind() == other.kind()
                && one.bank().equals(other.bank())
                && one.claim().equals(other.claim());
    }

    @Override
    public boolean add(OpenTask task, Instant now, CaseTaskOpened fact) {
        all.put(task.head().id(), task);
        facts.add(fact);
        return true;
    }

    @Override
    public List<OpenTask> overtaken(Set<UUID> cases) {
        return open().stream()
                .filter(task -> cases.contains(task.head().what().caseId()))
                .filter(task ->
                        wanted.stream().noneMatch(what -> isSame(task.head().what(), what)))
                .toList();
    }

    @Override
    public Optional<CaseTask> lock(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void save(CaseTask moved, FactData fact) {
        all.put(moved.head().id(), moved);
        facts.add(fact);
    }

    @Override
    public List<CaseTask> list(Selection selection, Optional<Place> after, int limit) {
        return all.values().stream()
                .filter(task -> selection.kinds().contains(task.head().what().kind()))
                .sorted(Comparator.comparing(task -> task.head().deadline().dueAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public Counts counts(Instant now) {
        long late = open().stream().filter(task -> task.isOverdueAt(now)).count();
        return new Counts(open().size(), late);
    }

    List<OpenTask> open() {
        return all.values().stream()
                .filter(OpenTask.class::isInstance)
                .map(OpenTask.class::cast)
                .toList();
    }

    List<DoneTask> done() {
        return all.values().stream()
                .filter(DoneTask.class::isInstance)
                .map(DoneTask.class::cast)
                .toList();
    }
}
