package dev.sekisho.compensation.paymentrun.jdbc;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.paymentrun.RunRegister;
import dev.sekisho.compensation.paymentrun.RunState;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads payment runs and their lines in PostgreSQL; of the file nothing, which leaves a fact of its reader. */
@ApplicationScoped
class JdbcRunRegister implements RunRegister {

    private static final String LIST = """
            select id, state, transfer_date, payments, total_yen, unchecked, made_at from payment_run
            where (?::timestamptz is null or (made_at, id) < (?, ?))
            order by made_at desc, id desc limit ?
            """;

    private static final String LINES = """
            select l.claim_id, f.number, c.number as reference, l.amount_yen, l.payee_outcome, l.payee_checked_at
            from payment_line l
            join claim c on c.id = l.claim_id
            join fraud_case f on f.id = c.case_id
            where l.run_id = ? order by c.number limit ?
            """;

    private final Statements statements;

    JdbcRunRegister(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<Entry> list(Optional<Place> after, int limit) {
        Instant at = after.map(Place::madeAt).orElse(null);
        return statements.query(
                LIST,
                JdbcRunRegister::entry,
                Statements.maybe("timestamptz", at),
                Statements.maybe("timestamptz", at),
                Statements.maybe("uuid", after.map(Place::run).orElse(null)),
                limit);
    }

    @Override
    @Transactional
    public List<Line> lines(RunId run, int limit) {
        return statements.query(LINES, JdbcRunRegister::line, run.value(), limit);
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                new RunId(row.id("id")),
                RunState.valueOf(row.text("state")),
                row.date("transfer_date"),
                Math.toIntExact(row.number("payments")),
                Money.yen(row.number("total_yen")),
                Math.toIntExact(row.number("unchecked")),
                row.instant("made_at"));
    }

    private static Line line(Row row) throws SQLException {
        return new Line(
                new ClaimId(row.id("claim_id")),
                new CaseNumber(row.text("number")),
                row.number("reference"),
                Money.yen(row.number("amount_yen")),
                "BANK_CANNOT".equals(row.text("payee_outcome")),
                row.maybeInstant("payee_checked_at"));
    }
}
