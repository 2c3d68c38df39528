package dev.sekisho.link.imports.rest;

import dev.sekisho.link.imports.LinkImports.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Lines as a CSV file that no spreadsheet takes for formulas (TD9): what could begin one gets an apostrophe before it. */
final class SafeCsv {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\0";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setHeader("line", "reference", "outcome", "meaning")
            .get();

    private SafeCsv() {}

    static String of(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Line line : lines) {
                printer.printRecord(
                        line.number(),
                        cell(line.reference().orElse("")),
                        line.outcome().name(),
                        line.outcome().words());
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
