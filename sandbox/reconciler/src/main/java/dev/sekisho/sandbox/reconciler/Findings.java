package dev.sekisho.sandbox.reconciler;

import java.util.ArrayList;
import java.util.List;

/** What is wrong, in sentences; past the limit they are only counted, so that a wrecked ledger fits in memory too. */
final class Findings {

    static final int KEPT = 500;

    private final List<String> kept = new ArrayList<>();
    private long total;

    void add(String format, Object... arguments) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(String.format(format, arguments));
        }
    }

    void addAll(Findings others) {
        total += others.total;
        others.kept.stream().limit(KEPT - kept.size()).forEach(kept::add);
    }

    long total() {
        return total;
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
