package dev.sekisho.compensation.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the table of rules: a line for each, its source to the end of the line. */
public final class DeadlineTable {

    private static final String RESOURCE = "/deadlines-jp.csv";
    private static final int COLUMNS = 6;

    private DeadlineTable() {}

    /** As it comes with this release. */
    public static List<DeadlineRule> published() {
        var resource = Objects.requireNonNull(DeadlineTable.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return read(reader.lines());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws IllegalArgumentException for a line that is no rule */
    static List<DeadlineRule> read(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(DeadlineTable::rule)
                .toList();
    }

    private static DeadlineRule rule(String line) {
        String[] cells = line.split(",", COLUMNS);
        if (cells.length < COLUMNS) {
            throw new IllegalArgumentException("a rule has six columns: " + line);
        }
        return new DeadlineRule(
                Subject.valueOf(cells[0]),
                LocalDate.parse(cells[1]),
                Integer.parseInt(cells[2]),
                Unit.valueOf(cells[3]),
                Duration.ofHours(Integer.parseInt(cells[4])),
                cells[5].strip());
    }
}
