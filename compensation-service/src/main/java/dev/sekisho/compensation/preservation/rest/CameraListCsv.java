package dev.sekisho.compensation.preservation.rest;

import dev.sekisho.compensation.preservation.CameraWindow;
import dev.sekisho.compensation.preservation.Document;
import dev.sekisho.kernel.csv.CsvRow;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** A list as a CSV file that no spreadsheet takes for formulas (TD9), with the times of Japan; each line names the hash of the whole. */
final class CameraListCsv {

    private static final DateTimeFormatter JAPAN_TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Tokyo"));

    private CameraListCsv() {}

    /** @param at the moment at which pictures are there or gone */
    static String of(Document document, Instant at) {
        StringBuilder text = new StringBuilder(CsvRow.of(
                "caseNumber",
                "merchantId",
                "merchantCategory",
                "shop",
                "terminal",
                "from",
                "to",
                "payments",
                "amountYen",
                "chargeIds",
                "keptUntil",
                "gone",
                "listId",
                "contentHash"));
        for (CameraWindow window : document.windows()) {
            text.append(CsvRow.of(
                    document.list().head().caseNumber(),
                    window.merchant(),
                    window.category(),
                    window.shop(),
                    window.terminal(),
                    JAPAN_TIME.format(window.from()),
                    JAPAN_TIME.format(window.to()),
                    window.payments(),
                    window.amount().yen(),
                    window.charges().stream().map(Object::toString).collect(Collectors.joining(" ")),
                    JAPAN_TIME.format(window.keptUntil()),
                    window.isGoneAt(at),
                    document.list().head().id(),
                    document.contentHash()));
        }
        return text.toString();
    }
}
