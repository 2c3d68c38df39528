package dev.sekisho.charge.reconciliation.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.reconciliation.DayRecord;
import dev.sekisho.charge.reconciliation.DayRecord.Counts;
import dev.sekisho.charge.reconciliation.DayState;
import dev.sekisho.charge.reconciliation.JudgedLine;
import dev.sekisho.charge.reconciliation.ReconciledDay;
import dev.sekisho.charge.reconciliation.StatementDay;
import dev.sekisho.charge.reconciliation.StatementDays;
import dev.sekisho.kernel.event.charge.StatementDayClosed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Days in PostgreSQL; all lines of a statement in one statement and one transaction. */
@ApplicationScoped
class JdbcStatementDays implements StatementDays {

    private static final String EXPECT = """
            insert into statement_day (bank_code, day, id, state, due_at)
            select n.*, 'AWAITED', clock_timestamp() from unnest(?, ?, ?) as n (bank_code, day, id)
            on conflict (bank_code, day) do nothing
            """;

    private static final String CLAIM = """
            with due as materialized (
                select bank_code, day from statement_day
                 where due_at <= clock_timestamp() order by due_at, day limit ? for update skip locked)
            update statement_day s
               set due_at = clock_timestamp() + ? * interval '1 millisecond', tries = s.tries + 1
              from due
             where s.bank_code = due.bank_code and s.day = due.day
            returning s.*
            """;

    private static final String POSTPONE = """
            update statement_day
               set due_at = clock_timestamp() + ? * interval '1 millisecond',
                   flaw = case when state = 'AWAITED' then ? end
             where bank_code = ? and day = ? and due_at is not null
            """;

    private static final String ONE = "select * from statement_day where bank_code = ? and day = ?";

    private static final String RECONCILE = """
            update statement_day
               set version = version + 1, state = 'OPEN', digest = ?, lines = ?, matched = ?, settled = ?, differing = ?,
                   debit_yen = ?, credit_yen = ?, flaw = null, tries = 0, reconciled_at = ?
             where bank_code = ? and day = ? and state = 'AWAITED'
            returning version
            """;

    private static final String LINES = """
            insert into statement_line (bank_code, day, number, direction, order_id, amount_yen, bank_reference, verdict)
            select ?, ?, l.* from unnest(?, ?, ?, ?, ?, ?)
                as l (number, direction, order_id, amount_yen, bank_reference, verdict)
            """;

    private static final String CLOSE = """
            update statement_day set version = version + 1, state = 'CLOSED', closed_at = ?, due_at = null
             where bank_code = ? and day = ? and state = 'OPEN'
            returning version
            """;

    private static final String PAGE = """
            select * from statement_day
             where (?::text is null or bank_code = ?) and (?::text is null or state = ?) and (?::date is null or day = ?)
               and (?::date is null or day < ? or day = ? and bank_code > ?)
             order by day desc, bank_code limit ?
            """;

    private final Statements statements;
    private final FactLog facts;
    private final InstantSource clock;

    JdbcStatementDays(Statements statements, FactLog facts, InstantSource clock) {
        this.statements = statements;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void expect(Collection<StatementDay> days) {
        statements.update(
                EXPECT,
                column("text", days, of -> of.bank().value()),
                column("date", days, of -> of.day().toString()),
                column("uuid", days, StatementDay::id));
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<DayRecord> claim(int most, Duration lease) {
        return statements.query(CLAIM, JdbcStatementDays::day, most, lease.toMillis());
    }

    @Override
    @Transactional
    public void postpone(StatementDay of, Duration pause, Optional<String> flaw) {
        statements.update(
                POSTPONE, pause.toMillis(), flaw.orElse(null), of.bank().value(), of.day());
    }

    @Override
    public DayRecord lock(StatementDay of) {
        statements.query(ONE + " for update", JdbcStatementDays::day, of.bank().value(), of.day());
        return find(of).orElseThrow();
    }

    @Override
    public Optional<DayRecord> find(StatementDay of) {
        return statements.first(ONE, JdbcStatementDays::day, of.bank().value(), of.day());
    }

    @Override
    public void reconcile(ReconciledDay reconciled) {
        StatementDay of = reconciled.statement().of();
        long version = statements
                .query(
                        RECONCILE,
                        row -> row.number("version"),
                        reconciled.statement().digest(),
                        reconciled.lines().size(),
                        reconciled.matched(),
                        reconciled.settled(),
                        reconciled.differing(),
                        reconciled.debitYen(),
                        reconciled.creditYen(),
                        reconciled.at(),
                        of.bank().value(),
                        of.day())
                .get(0);
        insert(of, reconciled.lines());
        facts.append(of.id(), version, reconciled.fact());
    }

    private void insert(StatementDay of, List<JudgedLine> lines) {
        statements.update(
                LINES,
                of.bank().value(),
                of.day(),
                column("integer", lines, judged -> judged.line().number()),
                column(
                        "text",
                        lines,
                        judged -> judged.line().order().direction().name()),
                column("uuid", lines, judged -> judged.line().order().id()),
                column("bigint", lines, judged -> judged.line().amount().yen()),
                column("text", lines, judged -> judged.line().bankReference()),
                column("text", lines, judged -> judged.verdict().name()));
    }

    @Override
    public void close(StatementDay of) {
        long version = statements
                .query(
                        CLOSE,
                        row -> row.number("version"),
                        clock.instant(),
                        of.bank().value(),
                        of.day())
                .get(0);
        facts.append(
                of.id(),
                version,
                new StatementDayClosed(of.bank().value(), of.day().toString()));
    }

    @Override
    public List<DayRecord> page(Filter filter, Optional<StatementDay> after, int limit) {
        String bank = filter.bank().map(BankCode::value).orElse(null);
        String state = filter.state().map(DayState::name).orElse(null);
        LocalDate day = filter.day().orElse(null);
        LocalDate last = after.map(StatementDay::day).orElse(null);
        String lastBank = after.map(of -> of.bank().value()).orElse(null);
        return statements.query(
                PAGE, JdbcStatementDays::day, bank, bank, state, state, day, day, last, last, last, lastBank, limit);
    }

    private static DayRecord day(Row row) throws SQLException {
        DayState state = DayState.valueOf(row.text("state"));
        Optional<Instant> closed = row.maybeInstant("closed_at");
        return new DayRecord(
                new StatementDay(new BankCode(row.text("bank_code")), row.date("day")),
                state,
                state == DayState.AWAITED ? Optional.empty() : Optional.of(counts(row)),
                row.maybeText("flaw"),
                Math.toIntExact(row.number("tries")),
                row.maybeInstant("reconciled_at"),
                closed);
    }

    private static Counts counts(Row row) throws SQLException {
        return new Counts(
                row.text("digest"),
                Math.toIntExact(row.number("lines")),
                Math.toIntExact(row.number("matched")),
                Math.toIntExact(row.number("settled")),
                Math.toIntExact(row.number("differing")),
                row.number("debit_yen"),
                row.number("credit_yen"));
    }
}
