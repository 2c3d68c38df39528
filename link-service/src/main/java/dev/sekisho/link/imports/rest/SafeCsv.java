package dev.sekisho.link.imports.rest;

import dev.sekisho.kernel.csv.CsvRow;
import dev.sekisho.link.imports.LinkImports.Line;
import java.util.List;

/** Lines as a CSV file that no spreadsheet takes for formulas (TD9). */
final class SafeCsv {

    private SafeCsv() {}

    static String of(List<Line> lines) {
        StringBuilder text = new StringBuilder(CsvRow.of("line", "reference", "outcome", "meaning"));
        for (Line line : lines) {
            text.append(CsvRow.of(
                    line.number(),
                    line.reference().orElse(""),
                    line.outcome().name(),
                    line.outcome().words()));
        }
        return text.toString();
    }
}
