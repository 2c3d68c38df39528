package dev.sekisho.sandbox.acceptance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What went wrong on purpose and what came of it, told at the end with the seed. */
final class FaultReport {

    private final List<String> lines = new ArrayList<>();

    void add(String line, Object... values) {
        lines.add(line.formatted(values));
    }

    /** Counts by kind: {@code kafka 2, postgres 3}. */
    static String counted(Collection<String> kinds) {
        return counts(new TreeMap<>(
                kinds.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))));
    }

    static String counts(Map<?, ?> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines);
    }
}
