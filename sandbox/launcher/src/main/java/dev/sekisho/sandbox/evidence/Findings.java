package dev.sekisho.sandbox.evidence;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, each with file and line; past the limit they are only counted. */
final class Findings {

    private static final int KEPT = 100;

    private final List<String> kept = new ArrayList<>();
    private long total;

    /** @param line from 1; 0 where it is about the whole file */
    void add(String file, long line, String what) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(file + (line > 0 ? ":" + line : "") + ": " + what);
        }
    }

    boolean isEmpty() {
        return total == 0;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>(kept);
        if (total > kept.size()) {
            sentences.add("and " + (total - kept.size()) + " more");
        }
        return List.copyOf(sentences);
    }
}
