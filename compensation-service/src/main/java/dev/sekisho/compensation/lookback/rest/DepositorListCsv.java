package dev.sekisho.compensation.lookback.rest;

import dev.sekisho.compensation.lookback.rest.CheckView.ChargeView;
import dev.sekisho.kernel.csv.CsvRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** Depositors whom a bank is to ask, a line for each charge, as a CSV file that no spreadsheet takes for formulas (A52, TD9). */
final class DepositorListCsv {

    private static final DateTimeFormatter JAPAN_TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Tokyo"));

    private DepositorListCsv() {}

    static String of(List<CheckView> checks) {
        StringBuilder text = new StringBuilder(CsvRow.of(
                "checkId", "accountMask", "bankReference", "amountYen", "postedAt", "askedAt", "answerBy", "overdue"));
        for (CheckView check : checks) {
            for (ChargeView charge : check.charges()) {
                text.append(CsvRow.of(
                        check.checkId(),
                        Objects.requireNonNullElse(check.accountMask(), ""),
                        Objects.requireNonNullElse(charge.bankReference(), ""),
                        charge.amountYen(),
                        JAPAN_TIME.format(charge.postedAt()),
                        JAPAN_TIME.format(check.askedAt()),
                        JAPAN_TIME.format(check.answerBy()),
                        check.overdue()));
            }
        }
        return text.toString();
    }
}
