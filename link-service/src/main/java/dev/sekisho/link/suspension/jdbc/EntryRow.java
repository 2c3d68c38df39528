package dev.sekisho.link.suspension.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.suspension.BookEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One line of the book as columns. */
final class EntryRow {

    static final String COLUMNS =
            "s.operation, s.bank_code, s.reason, s.actor, s.since, s.planned_end, s.epoch as entry_epoch, s.note,"
                    + " s.canary_id, s.canary_percent, s.canary_key_print";

    static final String INSERT = """
            insert into suspension (operation, bank_code, reason, actor, since, planned_end, epoch, note,
                canary_id, canary_percent, canary_key_print)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        .map(OffsetDateTime::toInstant),
                canary(row));
        return new BookEntry(suspension, row.getLong("entry_epoch"), Optional.ofNullable(row.getString("note")));
    }

    private static Optional<Canary> canary(ResultSet row) throws SQLException {
        UUID id = row.getObject("canary_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Canary(id, row.getInt("canary_percent"), row.getString("canary_key_print")));
    }

    static void bind(BookEntry entry, PreparedStatement insert) throws SQLException {
        Suspension suspension = entry.suspension();
        bindKey(suspension, insert);
        insert.setString(4, suspension.actor());
        insert.setObject(5, at(suspension.since()));
        insert.setObject(6, suspension.plannedEnd().map(EntryRow::at).orElse(null));
        insert.setLong(7, entry.epoch());
        insert.setString(8, entry.note().orElse(null));
        Optional<Canary> canary = suspension.canary();
        insert.setObject(9, canary.map(Canary::id).orElse(null));
        insert.setObject(10, canary.map(Canary::percent).orElse(null), Types.INTEGER);
        insert.setString(11, canary.map(Canary::keyPrint).orElse(null));
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
