package dev.sekisho.compensation.threshold.jdbc;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.threshold.BankStop;
import dev.sekisho.compensation.threshold.Counts;
import dev.sekisho.compensation.threshold.StopCause;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.util.Optional;

/** One order to stop as columns. */
final class StopRow {

    static final String COLUMNS = "id, bank_code, cause, cases, cases_before, decided_by, decided_person, ordered_at";

    private StopRow() {}

    static BankStop read(Row row) throws SQLException {
        Optional<Actor> by = row.maybeText("decided_by").isEmpty()
                ? Optional.empty()
                : Optional.of(new Actor(row.id("decided_by"), new PersonId(row.id("decided_person"))));
        return new BankStop(
                row.id("id"),
                row.maybeText("bank_code").map(BankCode::new),
                StopCause.valueOf(row.text("cause")),
                new Counts(row.number("cases"), row.number("cases_before")),
                by,
                row.instant("ordered_at"));
    }
}
