package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Movements in memory, and the facts that tell of them in whatever order a test says. */
public final class InMemoryMovements implements Movements, FactTrail {

    private final List<Movement> rows = new ArrayList<>();
    private final Deque<Movement> facts = new ArrayDeque<>();

    /** They are heard of in this order. */
    public void tell(Collection<Movement> movements) {
        facts.addAll(movements);
    }

    @Override
    public Step next(int most) {
        List<Movement> heard = new ArrayList<>();
        while (heard.size() < most && !facts.isEmpty()) {
            heard.add(facts.poll());
        }
        rows.addAll(heard);
        return new Step(heard.size(), heard);
    }

    @Override
    public long behind() {
        return facts.size();
    }

    @Override
    public List<Movement> of(Subject subject, Collection<String> ids, Set<MovementKind> kinds, Span span) {
        return rows.stream()
                .filter(row -> subject.of(row).filter(ids::contains).isPresent())
                .filter(row -> kinds.contains(row.kind()))
                .filter(row -> !row.settledAt().isBefore(span.settledSince()))
                .filter(row -> !row.at().isAfter(span.askedUntil()))
                .toList();
    }

    @Override
    public List<Movement> page(
            Set<MovementKind> kinds, Instant since, Instant until, Optional<Movement> after, int most) {
        return rows.stream()
                .filter(row -> kinds.contains(row.kind()))
                .filter(row -> !row.at().isBefore(since) && row.at().isBefore(until))
                .sorted(Movement.IN_TIME)
                .filter(row -> after.map(last -> Movement.IN_TIME.compare(row, last) > 0)
                        .orElse(true))
                .limit(most)
                .toList();
    }

    @Override
    public long wallets(Instant since, Instant until) {
        return rows.stream()
                .filter(row -> !row.at().isBefore(since) && row.at().isBefore(until))
                .map(Movement::walletId)
                .distinct()
                .count();
    }

    @Override
    public List<Movement> byIds(Collection<UUID> ids) {
        return rows.stream()
                .filter(row -> ids.contains(row.id()))
                .sorted(Movement.IN_TIME)
                .toList();
    }

    @Override
    public void keep(Movement stopped) {
        rows.add(stopped);
    }
}
