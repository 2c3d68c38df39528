package dev.sekisho.kernel.csv;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A row of a CSV file by RFC 4180 that a spreadsheet takes for text: a cell that could be read as a formula begins with
 * an apostrophe (TD9). A number is no formula, below zero either.
 */
public final class CsvRow {

    /** Also full-width, which some spreadsheets take for the same; and what is skipped before a formula begins. */
    private static final String DANGEROUS = "=+-@\t\r\n\0＝＋－＠|%";

    private CsvRow() {}

    public static String of(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell instanceof Number ? cell.toString() : quoted(safe(String.valueOf(cell))))
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String safe(String cell) {
        String seen = cell.stripLeading();
        boolean dangerous = !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0
                || !seen.isEmpty() && DANGEROUS.indexOf(seen.charAt(0)) >= 0;
        return (dangerous ? "'" + cell : cell).replace("\0", "");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')
                && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
