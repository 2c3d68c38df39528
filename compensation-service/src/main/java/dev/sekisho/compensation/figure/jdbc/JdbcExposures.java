package dev.sekisho.compensation.figure.jdbc;

import dev.sekisho.compensation.figure.Exposure;
import dev.sekisho.compensation.figure.Exposure.Possible;
import dev.sekisho.compensation.figure.Exposures;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The newest look back of each live case; looks are rows that never change. */
@ApplicationScoped
class JdbcExposures implements Exposures {

    private static final String AS_OF = """
            with newest as (
                select distinct on (look.case_id) look.id, look.whole
                from look_back look join fraud_case on fraud_case.id = look.case_id
                where look.looked_at <= ? and (closed_at is null or closed_at > ?)
                order by look.case_id, look.looked_at desc, look.id)
            select bank_code, count(*) looks, bool_and(newest.whole) whole,
                   max(accounts) least_accounts, max(amount_yen) least_yen,
                   max(likely_accounts) least_likely, max(likely_yen) least_likely_yen,
                   sum(accounts)::bigint most_accounts, sum(amount_yen)::bigint most_yen,
                   sum(likely_accounts)::bigint most_likely, sum(likely_yen)::bigint most_likely_yen
            from newest join exposure on look_back_id = newest.id
            group by bank_code order by bank_code
            """;

    private final Statements statements;

    JdbcExposures(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<Exposure> asOf(Instant knownAt) {
        return statements.query(AS_OF, JdbcExposures::read, knownAt, knownAt);
    }

    private static Exposure read(Row row) throws SQLException {
        return new Exposure(
                new BankCode(row.text("bank_code")),
                row.number("looks"),
                row.flag("whole"),
                new Possible(
                        row.number("least_accounts"),
                        Money.yen(row.number("least_yen")),
                        row.number("least_likely"),
                        Money.yen(row.number("least_likely_yen"))),
                new Possible(
                        row.number("most_accounts"),
                        Money.yen(row.number("most_yen")),
                        row.number("most_likely"),
                        Money.yen(row.number("most_likely_yen"))));
    }
}
