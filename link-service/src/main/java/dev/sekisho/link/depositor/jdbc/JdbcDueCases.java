package dev.sekisho.link.depositor.jdbc;

import dev.sekisho.kernel.event.link.DepositorReportFiled;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.depositor.CaseOrder;
import dev.sekisho.link.depositor.DueCase;
import dev.sekisho.link.depositor.DueCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The words that still need a case, taken one by one and never by two. */
@ApplicationScoped
class JdbcDueCases implements DueCases {

    private static final String TAKE = """
            update depositor_word
            set attempts = attempts + 1, due_at = clock_timestamp() + ? * interval '1 millisecond'
            where id = (
                select id from depositor_word where case_state = 'DUE' and due_at <= clock_timestamp()
                order by due_at, id limit 1 for update skip locked)
            returning id, bank_code, link_id, spoken_by, spoken_at, confirmed, stop_id, attempts
            """;
    private static final String FILED = """
            update depositor_word
            set case_state = 'FILED', case_number = ?, due_at = null, version = version + 1
            where id = ? and case_state = 'DUE'
            returning version
            """;
    private static final String POSTPONE =
            "update depositor_word set due_at = clock_timestamp() + ? * interval '1 millisecond'"
                    + " where id = ? and case_state = 'DUE'";
    private static final String WAITING = "select count(*) as n from depositor_word where case_state = 'DUE'";

    private final Statements statements;
    private final FactLog facts;

    JdbcDueCases(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional
    public Optional<DueCase> take(Duration lease) {
        return statements.first(TAKE, JdbcDueCases::read, lease.toMillis());
    }

    @Override
    @Transactional
    public void filed(DueCase due, DepositorReportFiled fact) {
        List<Long> versions = statements.query(FILED, row -> row.number("version"), fact.caseNumber(), due.word());
        versions.forEach(version -> facts.append(due.word(), version, fact));
    }

    @Override
    @Transactional
    public void postpone(DueCase due, Duration pause) {
        statements.update(POSTPONE, pause.toMillis(), due.word());
    }

    @Override
    @Transactional
    public long waiting() {
        return statements.first(WAITING, row -> row.number("n")).orElseThrow();
    }

    private static DueCase read(Row row) throws SQLException {
        return new DueCase(
                row.id("id"),
                new BankCode(row.text("bank_code")),
                new LinkId(row.id("link_id")),
                row.id("spoken_by"),
                row.instant("spoken_at"),
                new CaseOrder(row.flag("confirmed"), Optional.ofNullable(row.id("stop_id"))),
                Math.toIntExact(row.number("attempts")));
    }
}
