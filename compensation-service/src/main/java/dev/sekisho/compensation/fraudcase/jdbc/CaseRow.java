package dev.sekisho.compensation.fraudcase.jdbc;

import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.CaseState;
import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.ClosingOutcome;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.OpenCase;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;

/** Makes a case of its row. */
final class CaseRow {

    static final String COLUMNS = "id, number, state, opened_at, confirm_by, confirmed_at, closed_at, outcome, version";

    private CaseRow() {}

    static FraudCase read(Row row) throws SQLException {
        CaseHead head = new CaseHead(
                row.id("id"),
                new CaseNumber(row.text("number")),
                row.instant("opened_at"),
                row.instant("confirm_by"),
                row.number("version"));
        return switch (CaseState.valueOf(row.text("state"))) {
            case OPEN -> new OpenCase(head);
            case CONFIRMED -> new ConfirmedCase(head, row.instant("confirmed_at"));
            case CLOSED -> new ClosedCase(head, ClosingOutcome.valueOf(row.text("outcome")), row.instant("closed_at"));
        };
    }
}
