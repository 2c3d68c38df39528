package dev.sekisho.link.imports;

import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is said of a file before it comes.
 *
 * @param sha256 over its lines, each ended by a line feed
 */
public record ImportHead(UUID id, String sha256, int lines, ImportPlanner opened) {

    public static final int LINES_OF_A_PART = 200;
    public static final int MOST_PARTS = 100;
    public static final int MOST_LINES = LINES_OF_A_PART * MOST_PARTS;
    public static final int LONGEST_LINE = 300;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public ImportHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(opened, "opened");
        if (!SHA256.matcher(sha256).matches() || lines < 1 || lines > MOST_LINES) {
            throw new IllegalArgumentException("a file has a hash and some lines");
        }
    }

    /** How many lines a part has: all are full but the last. */
    int linesOf(int part) {
        return Math.max(0, Math.min(LINES_OF_A_PART, lines - (part - 1) * LINES_OF_A_PART));
    }

    /** The number of a line in the file, from 1. */
    static int lineOf(int part, int index) {
        return (part - 1) * LINES_OF_A_PART + index + 1;
    }
}
