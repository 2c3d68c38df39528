package dev.sekisho.compensation.preservation.rest;

import dev.sekisho.compensation.preservation.CameraWindow;
import dev.sekisho.compensation.preservation.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** A list as a CSV file that no spreadsheet takes for formulas (TD9): what could begin one gets an apostrophe before it. */
final class SafeCsv {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\0";
    private static final DateTimeFormatter JAPAN_TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of("Asia/Tokyo"));
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setHeader(
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
                    "gone")
            .get();

    private SafeCsv() {}

    /** @param at the moment at which pictures are there or gone */
    static String of(Document document, Instant at) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (CameraWindow window : document.windows()) {
                printer.printRecord(
                        document.list().head().caseNumber(),
                        window.merchant(),
                        cell(window.category()),
                        cell(window.shop()),
                        cell(window.terminal()),
                        JAPAN_TIME.format(window.from()),
                        JAPAN_TIME.format(window.to()),
                        window.payments(),
                        window.amount().yen(),
                        window.charges().stream().map(Object::toString).collect(Collectors.joining(" ")),
                        JAPAN_TIME.format(window.keptUntil()),
                        window.isGoneAt(at));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text could not be written", impossible);
        }
        return text.toString();
    }

    static String cell(String value) {
        return !value.isEmpty() && BEGINS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
