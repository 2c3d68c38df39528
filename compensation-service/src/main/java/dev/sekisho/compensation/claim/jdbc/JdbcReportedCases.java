package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.ReportedCases;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the row of a case says of its beginning. */
@ApplicationScoped
class JdbcReportedCases implements ReportedCases {

    private final Statements statements;

    JdbcReportedCases(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<ReportedCase> find(CaseNumber number) {
        return statements.first(
                "select id, opened_at from fraud_case where number = ?",
                row -> new ReportedCase(
                        row.result().getObject("id", UUID.class),
                        number,
                        row.result().getTimestamp("opened_at").toInstant()),
                number.value());
    }
}
