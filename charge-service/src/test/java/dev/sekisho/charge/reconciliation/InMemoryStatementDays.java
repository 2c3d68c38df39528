package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.reconciliation.DayRecord.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Days in memory, for one thread. */
final class InMemoryStatementDays implements StatementDays {

    private final Map<StatementDay, DayRecord> rows = new LinkedHashMap<>();

    @Override
    public void expect(Collection<StatementDay> days) {
        days.forEach(of -> rows.putIfAbsent(
                of,
                new DayRecord(
                        of,
                        DayState.AWAITED,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty())));
    }

    @Override
    public List<DayRecord> claim(int most, Duration lease) {
        return rows.values().stream()
                .filter(day -> day.state() != DayState.CLOSED)
                .limit(most)
                .toList();
    }

    @Override
    public void postpone(StatementDay of, Duration pause, Optional<String> flaw) {
        // due at once, whatever is said
    }

    @Override
    public DayRecord lock(StatementDay of) {
        return rows.get(of);
    }

    @Override
    public Optional<DayRecord> find(StatementDay of) {
        return Optional.ofNullable(rows.get(of));
    }

    @Override
    public void reconcile(ReconciledDay reconciled) {
        Counts counts = new Counts(
                reconciled.statement().digest(),
                reconciled.lines().size(),
                reconciled.matched(),
                reconciled.settled(),
                reconciled.differing(),
                reconciled.debitYen(),
                reconciled.creditYen());
        enter(reconciled.statement().of(), DayState.OPEN, counts, Optional.empty());
    }

    @Override
    public void close(StatementDay of) {
        enter(of, DayState.CLOSED, rows.get(of).counts().orElseThrow(), Optional.of(of.ends()));
    }

    private void enter(StatementDay of, DayState state, Counts counts, Optional<Instant> closedAt) {
        rows.put(
                of,
                new DayRecord(of, state, Optional.of(counts), Optional.empty(), 0, Optional.of(of.ends()), closedAt));
    }

    @Override
    public List<DayRecord> page(Filter filter, Optional<StatementDay> after, int limit) {
        throw new UnsupportedOperationException("nobody looks at pages here");
    }
}
