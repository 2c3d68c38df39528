package dev.sekisho.link.suspension.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.suspension.BookEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One line of the book as columns. */
final class EntryRow {

    static final String COLUMNS =
            "s.operation, s.bank_code, s.reason, s.actor, s.since, s.planned_end, s.epoch as entry_epoch, s.note";

    static final String INSERT = """
            insert into suspension (operation, bank_code, reason, actor, since, planned_end, epoch, note)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private EntryRow() {}

    static BookEntry read(ResultSet row) throws SQLException {
        Suspension suspension = new Suspension(
                Operation.valueOf(row.getString("operation")),
                Optional.ofNullable(row.getString("bank_code")).map(BankCode::new),
                SuspensionReason.valueOf(row.getString("reason")),
                row.getString("actor"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("planned_end", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
        return new BookEntry(suspension, row.getLong("entry_epoch"), Optional.ofNullable(row.getString("note")));
    }

    static void bind(BookEntry entry, PreparedStatement insert) throws SQLException {
        Suspension suspension = entry.suspension();
        bindKey(suspension, insert);
        insert.setString(4, suspension.actor());
        insert.setObject(5, at(suspension.since()));
        insert.setObject(6, suspension.plannedEnd().map(EntryRow::at).orElse(null));
        insert.setLong(7, entry.epoch());
        insert.setString(8, entry.note().orElse(null));
    }

    /** Operation, bank and reason at 1, 2 and 3. */
    static void bindKey(Suspension suspension, PreparedStatement statement) throws SQLException {
        statement.setString(1, suspension.operation().name());
        statement.setString(2, suspension.bank().map(BankCode::value).orElse(null));
        statement.setString(3, suspension.reason().name());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
