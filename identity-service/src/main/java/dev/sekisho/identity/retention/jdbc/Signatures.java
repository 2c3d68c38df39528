package dev.sekisho.identity.retention.jdbc;

import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;

/** Reads who signed from the three columns that say so. */
final class Signatures {

    private Signatures() {}

    static Signature of(Row row, String verb) throws SQLException {
        return new Signature(row.id(verb + "_by"), new PersonId(row.id(verb + "_person")), row.instant(verb + "_at"));
    }
}
