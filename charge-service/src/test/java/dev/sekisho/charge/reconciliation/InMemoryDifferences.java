package dev.sekisho.charge.reconciliation;

import dev.sekisho.kernel.event.FactData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Differences in memory, with the facts they were written with. */
final class InMemoryDifferences implements Differences {

    private final Map<UUID, Difference> rows = new LinkedHashMap<>();
    final List<FactData> facts = new ArrayList<>();

    @Override
    public void raise(Collection<OpenDifference> raised) {
        for (OpenDifference open : raised) {
            if (rows.values().stream().noneMatch(known -> isSame(known.head(), open.head()))) {
                rows.put(open.head().id(), open);
                facts.add(open.head().fact());
            }
        }
    }

    private static boolean isSame(DifferenceHead known, DifferenceHead head) {
        return head.line().isPresent()
                ? known.of().equals(head.of()) && known.line().equals(head.line())
                : known.line().isEmpty()
                        && known.kind() == head.kind()
                        && known.order().equals(head.order());
    }

    @Override
    public void save(Difference entered, FactData fact) {
        if (rows.get(entered.head().id()) instanceof EndedDifference) {
            throw new IllegalStateException("what is over stays over");
        }
        rows.put(entered.head().id(), entered);
        facts.add(fact);
    }

    @Override
    public void record(Difference present, FactData fact) {
        facts.add(fact);
    }

    @Override
    public Optional<Difference> lock(UUID id) {
        return find(id);
    }

    @Override
    public Optional<Difference> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public List<Difference> unfinished(StatementDay of) {
        return rows.values().stream()
                .filter(row -> row.head().of().equals(of) && !(row instanceof EndedDifference))
                .toList();
    }

    @Override
    public List<Difference> page(Filter filter, Optional<Place> after, int limit) {
        return rows.values().stream()
                .filter(row -> filter.all() || !(row instanceof EndedDifference))
                .filter(row -> filter.bank().isEmpty()
                        || filter.bank().get().equals(row.head().of().bank()))
                .sorted(Comparator.comparing((Difference row) -> row.head().raisedAt())
                        .thenComparing(row -> row.head().id()))
                .filter(row -> after.isEmpty() || isBehind(row.head(), after.get()))
                .limit(limit)
                .toList();
    }

    private static boolean isBehind(DifferenceHead head, Place place) {
        int later = head.raisedAt().compareTo(place.raisedAt());
        return later > 0 || later == 0 && head.id().compareTo(place.id()) > 0;
    }
}
