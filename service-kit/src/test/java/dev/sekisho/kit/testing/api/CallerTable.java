package dev.sekisho.kit.testing.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who may call which operation of a service: the table in {@code docs/callers}, which is what people read and what the
 * tests try. Whoever a row does not name is turned away: with 401 who is nobody here, with 403 anybody else.
 */
public final class CallerTable {

    static final String HEAD = "operation,let in,what belongs to another";
    private static final Path FOLDER = Path.of("../docs/callers");

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private CallerTable(List<String> lines) {
        if (!lines.get(0).equals(HEAD)) {
            throw new IllegalArgumentException("the first line has to be " + HEAD);
        }
        lines.stream().skip(1).map(Row::read).forEach(row -> {
            if (rows.put(row.operation(), row) != null) {
                throw new IllegalArgumentException("twice: " + row.operation());
            }
        });
    }

    /** That of a service, as it stands beside the modules. */
    public static CallerTable of(String service) {
        return new CallerTable(lines(service));
    }

    private static List<String> lines(String service) {
        try {
            Path file = FOLDER.resolve(service + ".csv");
            return Files.exists(file) ? Files.readAllLines(file) : List.of(HEAD);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, Row> rows() {
        return rows;
    }

    /** The row of an operation; one that lets nobody in if there is none. */
    Row row(Operation operation) {
        return rows.getOrDefault(operation.toString(), new Row(operation.toString(), List.of(), ""));
    }

    /**
     * @param letIn names of {@link Callers}
     * @param others {@code hidden} if the thing of somebody else is as one that is not there; {@code hidden: AnyTest} if
     *     that test of the module tries it, {@code seen: a reason} if it is not; empty where nothing belongs to a caller
     */
    record Row(String operation, List<String> letIn, String others) {

        private static final String HIDDEN = "hidden";
        private static final String ELSEWHERE = HIDDEN + ": ";

        boolean isHidden() {
            return others.equals(HIDDEN);
        }

        /** Whether it gives the reason or a test that is there. */
        boolean isExplained() {
            return others.startsWith("seen: ")
                    || others.startsWith(ELSEWHERE) && isThere(others.substring(ELSEWHERE.length()) + ".java");
        }

        private static boolean isThere(String test) {
            try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
                return files.anyMatch(file -> file.getFileName().toString().equals(test));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private static Row read(String line) {
            String[] parts = line.split(",", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("three columns: " + line);
            }
            return new Row(parts[0], Arrays.asList(parts[1].split("; ")), parts[2]);
        }

        @Override
        public String toString() {
            return operation + "," + String.join("; ", letIn) + "," + others;
        }
    }
}
