package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.ReportedCases;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the row of a case says of its beginning. */
@ApplicationScoped
class JdbcReportedCases implements ReportedCases {

    private final Sql sql;

    JdbcReportedCases(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<ReportedCase> find(CaseNumber number) {
        return sql.first(
                "select id, opened_at from fraud_case where number = ?",
                row -> new ReportedCase(
                        row.getObject("id", UUID.class),
                        number,
                        row.getTimestamp("opened_at").toInstant()),
                number.value());
    }
}
