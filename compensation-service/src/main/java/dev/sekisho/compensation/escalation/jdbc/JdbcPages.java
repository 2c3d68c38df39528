package dev.sekisho.compensation.escalation.jdbc;

import dev.sekisho.compensation.escalation.Level;
import dev.sekisho.compensation.escalation.Page;
import dev.sekisho.compensation.escalation.Pages;
import dev.sekisho.compensation.escalation.Sign;
import dev.sekisho.compensation.escalation.Trigger;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Calls in PostgreSQL, taken one by one and never by two; only of the step at which an escalation waits. */
@ApplicationScoped
class JdbcPages implements Pages {

    private static final String WAITS =
            " p.taken_at is null and e.id = p.escalation_id and e.state = 'WAITING'" + " and e.version = p.version";
    private static final String CLAIM = "update escalation_page p set attempts = attempts + 1,"
            + " due_at = clock_timestamp() + ? * interval '1 millisecond' from escalation e where" + WAITS
            + " and p.escalation_id = (select next.escalation_id from escalation_page next"
            + " join escalation waiting on waiting.id = next.escalation_id and waiting.version = next.version"
            + " and waiting.state = 'WAITING' where next.taken_at is null and next.due_at <= clock_timestamp()"
            + " order by next.due_at, next.escalation_id limit 1 for update of next skip locked)"
            + " returning p.escalation_id, p.version, p.attempts, e.level, e.trigger, e.about, e.bank_code, e.counted,"
            + " e.amount_yen, e.acknowledge_by";
    private static final String TAKEN =
            "update escalation_page set taken_at = clock_timestamp() where escalation_id = ? and version = ?";
    private static final String POSTPONE = "update escalation_page set due_at = clock_timestamp()"
            + " + ? * interval '1 millisecond' where escalation_id = ? and version = ?";
    private static final String UNDER_WAY = "select count(*) n from escalation_page p, escalation e where" + WAITS;

    private final Statements statements;

    JdbcPages(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public Optional<DuePage> claim(Duration lease) {
        return statements.first(CLAIM, JdbcPages::read, lease.toMillis());
    }

    @Override
    @Transactional
    public void taken(DuePage due) {
        statements.update(TAKEN, due.page().escalation(), due.page().version());
    }

    @Override
    @Transactional
    public void postpone(DuePage due, Duration pause) {
        statements.update(
                POSTPONE, pause.toMillis(), due.page().escalation(), due.page().version());
    }

    @Override
    @Transactional
    public long underWay() {
        return statements.first(UNDER_WAY, row -> row.number("n")).orElseThrow();
    }

    private static DuePage read(Row row) throws SQLException {
        Sign sign = new Sign(
                Trigger.valueOf(row.text("trigger")),
                row.text("about"),
                row.maybeText("bank_code").map(BankCode::new),
                row.number("counted"),
                Money.yen(row.number("amount_yen")));
        Page page = new Page(
                row.id("escalation_id"),
                row.number("version"),
                Level.valueOf(row.text("level")),
                sign,
                row.instant("acknowledge_by"));
        return new DuePage(page, Math.toIntExact(row.number("attempts")));
    }
}
