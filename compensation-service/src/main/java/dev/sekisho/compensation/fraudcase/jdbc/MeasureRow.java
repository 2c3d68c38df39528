package dev.sekisho.compensation.fraudcase.jdbc;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Grade;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.MeasureState;
import dev.sekisho.compensation.fraudcase.Wanted;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;

/** Makes a measure of its row. */
final class MeasureRow {

    static final String COLUMNS =
            "measure.id, number, target_id, grade, ends_at, measure.rule, release, measure.state, measure.version, took_millis";
    static final String FROM = " from measure join fraud_case on fraud_case.id = measure.case_id";
    static final String ORDERED_ANEW =
            " state = 'UNDER_WAY', ordered_at = clock_timestamp(), acknowledged_at = null, took_millis = null,"
                    + " attempts = 0, due_at = clock_timestamp(), version = version + 1";

    private MeasureRow() {}

    static Measure read(Row row) throws SQLException {
        return new Measure(
                row.id("id"),
                new CaseNumber(row.text("number")),
                new Wanted(
                        Grade.valueOf(row.text("grade")),
                        row.id("target_id"),
                        row.maybeInstant("ends_at"),
                        row.text("rule")),
                row.flag("release"),
                MeasureState.valueOf(row.text("state")),
                row.number("version"),
                row.maybeNumber("took_millis"));
    }
}
