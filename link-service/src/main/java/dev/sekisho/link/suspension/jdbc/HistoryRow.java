package dev.sekisho.link.suspension.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.CanaryFellBack;
import dev.sekisho.kernel.event.link.CanaryOpened;
import dev.sekisho.kernel.event.link.SuspensionImposed;
import dev.sekisho.kernel.event.link.SuspensionLifted;
import dev.sekisho.link.suspension.BookChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * One change of the book as a line of its history: what the fact says, without who and why in words. A canary is no line: to
 * the public its bank is stopped before and after, and lines are numbered without a gap where it was.
 */
final class HistoryRow {

    private static final String INSERT = "insert into suspension_history"
            + " (epoch, changed_at, kind, operations, bank_code, reason, planned_end, number)"
            + " select ?, ?, ?, ?, ?, ?, ?, coalesce(max(number), 0) + 1 from suspension_history";

    private HistoryRow() {}

    static void insert(Connection connection, BookChange change, Instant now) throws SQLException {
        FactData fact = change.fact();
        if (fact instanceof CanaryOpened || fact instanceof CanaryFellBack) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, change.epoch());
            insert.setObject(2, EntryRow.at(now));
            if (fact instanceof SuspensionImposed stop) {
                bind(insert, "STOPPED", stop.operations(), stop.bankCode(), stop.reason(), stop.plannedEnd());
            } else if (fact instanceof SuspensionLifted lifted) {
                bind(insert, "LIFTED", lifted.operations(), lifted.bankCode(), null, null);
            } else {
                throw new IllegalStateException(
                        "the book is stopped, lifted or lets a canary through, and nothing else");
            }
            insert.executeUpdate();
        }
    }

    private static void bind(
            PreparedStatement insert,
            String kind,
            List<String> operations,
            String bank,
            String reason,
            Instant plannedEnd)
            throws SQLException {
        insert.setString(3, kind);
        insert.setArray(4, insert.getConnection().createArrayOf("text", operations.toArray()));
        insert.setString(5, bank);
        insert.setString(6, reason);
        insert.setObject(7, plannedEnd == null ? null : EntryRow.at(plannedEnd));
    }
}
