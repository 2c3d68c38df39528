package dev.sekisho.charge.statement;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Objects;

/**
 * The head of a month's statement.
 *
 * @param complete whether the month's last day is closed, so that the statement is final; else it is to date
 */
public record Statement(YearMonth month, boolean complete, Instant asOf, MonthTotals totals) {

    public Statement {
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(totals, "totals");
    }
}
