package dev.sekisho.charge.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Compares a whole statement with our books and writes what it came to, once for each day. */
@ApplicationScoped
public class RecordDay {

    private final StatementDays days;
    private final OurOrders orders;
    private final Differences differences;
    private final InstantSource clock;

    @Inject
    public RecordDay(StatementDays days, OurOrders orders, Differences differences, InstantSource clock) {
        this.days = days;
        this.orders = orders;
        this.differences = differences;
        this.clock = clock;
    }

    /** @param settledNow what was in doubt until this statement came */
    @Transactional
    public void record(BankStatement statement, Set<OrderKey> settledNow) {
        StatementDay of = statement.of();
        if (!days.lock(of).isAwaited()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Set<OrderKey> named = statement.orders();
        List<JudgedLine> judged =
                new MatchLines(orders.find(named), orders.spokenOf(named), settledNow).judge(statement);
        days.reconcile(new ReconciledDay(statement, judged, now));
        differences.raise(judged.stream()
                .flatMap(line -> line
                        .verdict()
                        .difference()
                        .map(kind -> new OpenDifference(DifferenceHead.of(of, line, kind, now)))
                        .stream())
                .toList());
    }
}
