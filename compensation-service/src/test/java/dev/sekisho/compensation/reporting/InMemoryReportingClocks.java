package dev.sekisho.compensation.reporting;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.ReportingClockStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Clocks in a map. */
final class InMemoryReportingClocks implements ReportingClocks {

    final List<Confirmed> confirmed = new ArrayList<>();
    final List<FactData> facts = new ArrayList<>();
    private final Map<UUID, ReportingClock> all = new LinkedHashMap<>();

    @Override
    public List<Confirmed> without(Duty duty, Set<UUID> cases) {
        return confirmed.stream()
                .filter(one -> cases.contains(one.caseId()))
                .filter(one -> lock(About.fraudCase(one.caseId()), duty).isEmpty())
                .toList();
    }

    @Override
    public Optional<UUID> caseOf(CaseNumber number) {
        return Optional.empty();
    }

    @Override
    public boolean knowsIncident(UUID incident) {
        return true;
    }

    @Override
    public boolean start(RunningClock clock, ReportingClockStarted fact) {
        if (lock(clock.head().about(), clock.head().duty()).isPresent()) {
            return false;
        }
        save(clock, fact);
        return true;
    }

    @Override
    public Optional<ReportingClock> lock(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<ReportingClock> lock(About about, Duty duty) {
        return all.values().stream()
                .filter(clock ->
                        clock.head().about().equals(about) && clock.head().duty() == duty)
                .findFirst();
    }

    @Override
    public void save(ReportingClock moved, FactData fact) {
        all.put(moved.head().id(), moved);
        facts.add(fact);
    }

    @Override
    public void reopen(RunningClock clock, Instant at, FactData fact) {
        save(clock, fact);
    }

    @Override
    public List<Line> list(Selection selection, Optional<Place> after, int limit) {
        return all.values().stream()
                .map(clock -> new Line(clock, Optional.empty()))
                .limit(limit)
                .toList();
    }

    @Override
    public Counts counts(Instant now) {
        return new Counts(count(now, Standing.RUNNING), count(now, Standing.NEAR), count(now, Standing.OVERDUE));
    }

    private long count(Instant now, Standing standing) {
        return all.values().stream()
                .filter(clock -> clock instanceof RunningClock running && running.standingAt(now) == standing)
                .count();
    }
}
