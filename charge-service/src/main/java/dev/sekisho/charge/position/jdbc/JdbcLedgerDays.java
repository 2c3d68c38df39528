package dev.sekisho.charge.position.jdbc;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.charge.position.DailyPosition;
import dev.sekisho.charge.position.Finding;
import dev.sekisho.charge.position.LedgerDays;
import dev.sekisho.charge.position.LedgerTotals;
import dev.sekisho.kernel.event.charge.LedgerDisagreed;
import dev.sekisho.kernel.event.charge.PositionTaken;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.sql.Statements;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Days in PostgreSQL. Closing takes the lock that every writer of lines shares, for as long as one row takes; summing up
 * holds the day's row, so that one replica does it, and reads only the day's own lines.
 */
@ApplicationScoped
class JdbcLedgerDays implements LedgerDays {

    private static final int SUMMING_SECONDS = 600;

    private static final String LAST = "select max(day) as day from ledger_day";

    /** Writers queue behind whoever closes: it gives up before they notice. */
    private static final String PATIENCE = "select set_config('lock_timeout', '250ms', true) as patience";

    private static final String CLOSE = "insert into ledger_day (day, closed_at) select ?, ? where not exists"
            + " (select from ledger_day where day >= ?)";

    /** A table that is only inserted into cannot be locked by its rows; the day's own number is the name of the lock. */
    private static final String ALONE = "select pg_try_advisory_xact_lock(1578453002) as mine";

    private static final String NEXT = """
            select min(d.day) as day from ledger_day d
             where d.day > (select max(day) from daily_position)
            """;

    private final Statements statements;
    private final DaySums sums;
    private final DayChecks checks;
    private final FactLog facts;

    JdbcLedgerDays(Statements statements, FactLog facts) {
        this.statements = statements;
        this.sums = new DaySums(statements);
        this.checks = new DayChecks(statements);
        this.facts = facts;
    }

    @Override
    @Transactional
    public LocalDate lastClosed() {
        return statements.query(LAST, row -> row.date("day")).get(0);
    }

    @Override
    public boolean close(LocalDate day, Instant now) {
        try {
            return tryToClose(day, now);
        } catch (ProblemException busy) {
            return false;
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    boolean tryToClose(LocalDate day, Instant now) {
        statements.query(PATIENCE, row -> row.text("patience"));
        return statements.update(CLOSE, day, now, day) == 1;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = SUMMING_SECONDS)
    public Optional<DailyPosition> sumNext(Instant now) {
        boolean mine = statements.query(ALONE, row -> row.flag("mine")).get(0);
        return mine ? next().map(day -> sum(day, now)) : Optional.empty();
    }

    private Optional<LocalDate> next() {
        return Optional.ofNullable(
                statements.query(NEXT, row -> row.date("day")).get(0));
    }

    private DailyPosition sum(LocalDate day, Instant now) {
        long lines = sums.accounts(day);
        sums.flows(day);
        sums.open(day);
        LedgerTotals totals = sums.totals(day);
        List<Finding> findings = checks.of(day, totals);
        DailyPosition position = new DailyPosition(
                day, now, lines, totals, sums.underWay(day), sums.frozenYen(now), sums.closedYen(), findings.size());
        sums.store(position, findings);
        tell(position, findings);
        return position;
    }

    private void tell(DailyPosition position, List<Finding> findings) {
        UUID aggregate = UUID.nameUUIDFromBytes(("ledger day " + position.day()).getBytes(StandardCharsets.UTF_8));
        String day = position.day().toString();
        facts.append(
                aggregate,
                1,
                new PositionTaken(
                        day,
                        BusinessCalendar.startOf(position.day().plusDays(1)),
                        position.lines(),
                        position.totals().wallets(),
                        position.totals().merchants(),
                        position.totals().banks(),
                        position.totals().operator(),
                        position.totals().other(),
                        position.underWay().payoutsYen(),
                        position.underWay().chargesYen(),
                        position.frozenYen(),
                        position.closedYen(),
                        position.safeguardedYen(),
                        position.findings()));
        long version = 1;
        for (Finding finding : findings) {
            version++;
            facts.append(
                    aggregate,
                    version,
                    new LedgerDisagreed(
                            day, finding.what().name(), finding.account(), finding.expectedYen(), finding.foundYen()));
        }
    }
}
