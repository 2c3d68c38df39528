package dev.sekisho.link.suspension.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.suspension.BookHistory;
import dev.sekisho.link.suspension.HistoryLine;
import dev.sekisho.link.suspension.HistoryLine.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The history in PostgreSQL, read by its lines' numbers. */
@ApplicationScoped
class JdbcBookHistory implements BookHistory {

    private static final String NEWEST = "select number, changed_at, kind, operations, bank_code, reason, planned_end"
            + " from suspension_history where number < ? order by number desc limit ?";

    private final Statements statements;

    JdbcBookHistory(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<HistoryLine> newest(Optional<Long> before, int limit) {
        return statements.query(NEWEST, JdbcBookHistory::read, before.orElse(Long.MAX_VALUE), limit);
    }

    private static HistoryLine read(Row row) throws SQLException {
        return new HistoryLine(
                row.number("number"),
                row.instant("changed_at"),
                Kind.valueOf(row.text("kind")),
                row.texts("operations").stream().map(Operation::valueOf).toList(),
                row.maybeText("bank_code").map(BankCode::new),
                row.maybeText("reason").map(SuspensionReason::valueOf),
                row.maybeInstant("planned_end"));
    }
}
