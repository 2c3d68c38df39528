package dev.sekisho.charge.statement;

import dev.sekisho.kernel.csv.CsvRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** A statement as the rows of a file, in the owner's language; times are those of Asia/Tokyo. */
public final class StatementWords {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Map<String, String> KINDS = Map.of(
            "CHARGE", "チャージ",
            "PAYMENT", "支払い",
            "REFUND", "返金",
            "TRANSFER", "送金",
            "PAYOUT", "出金",
            "PAYOUT_RETURN", "出金戻り",
            "REVERSAL", "取消");

    private StatementWords() {}

    public static String head() {
        return CsvRow.of("日時", "種別", "相手", "入金(円)", "出金(円)", "残高(円)", "取引番号");
    }

    public static String opening(Statement statement) {
        return CsvRow.of(
                statement.month().atDay(1) + " 00:00:00",
                "月初残高",
                "",
                "",
                "",
                statement.totals().openingYen(),
                "");
    }

    public static String of(Movement movement) {
        return CsvRow.of(
                time(movement.at()),
                KINDS.getOrDefault(movement.kind(), movement.kind()),
                movement.counterparty().words(),
                blankIfZero(movement.inYen()),
                blankIfZero(movement.outYen()),
                movement.balanceAfter().yen(),
                movement.transactionId());
    }

    public static String closing(Statement statement) {
        return CsvRow.of(
                statement.complete() ? statement.month().atEndOfMonth() + " 23:59:59" : time(statement.asOf()),
                statement.complete() ? "月末残高" : "現在までの残高(未確定)",
                "",
                statement.totals().inYen(),
                statement.totals().outYen(),
                statement.totals().closingYen(),
                "");
    }

    /** Said where a file had to end before the month did. */
    public static String cut() {
        return CsvRow.of("", "以下省略", "", "", "", "", "");
    }

    public static String time(Instant at) {
        return TIME.format(at.atZone(TOKYO));
    }

    private static Object blankIfZero(long yen) {
        return yen == 0 ? "" : yen;
    }
}
