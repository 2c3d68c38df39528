package dev.sekisho.sandbox.replay.report;

import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who stopped how many attempts of a run first; the busiest control first. */
final class Firsts {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final int unstopped;

    private Firsts(PolicyRun run) {
        Map<String, Integer> sorted = new TreeMap<>();
        run.attempts().stream()
                .flatMap(attempt -> first(attempt).stream())
                .forEach(control -> sorted.merge(control, 1, Integer::sum));
        sorted.keySet().stream()
                .sorted(Comparator.<String, Integer>comparing(sorted::get).reversed())
                .forEach(control -> counts.put(control, sorted.get(control)));
        this.unstopped = run.attempts().size()
                - counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Firsts of(PolicyRun run) {
        return new Firsts(run);
    }

    /** Of attempts that both runs made: how many met somebody else first, or nobody. */
    static long moved(PolicyRun base, PolicyRun other) {
        Map<String, Optional<String>> before =
                base.attempts().stream().collect(Collectors.toMap(Attempt::id, Firsts::first, (one, same) -> one));
        return other.attempts().stream()
                .filter(attempt -> before.containsKey(attempt.id()))
                .filter(attempt -> !before.get(attempt.id()).equals(first(attempt)))
                .count();
    }

    private static Optional<String> first(Attempt attempt) {
        return attempt.stops().stream().findFirst().map(Stopped::control);
    }

    int controls() {
        return counts.size();
    }

    Words words() {
        List<String> stopped = counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.toList());
        String named = String.join(", ", stopped);
        if (unstopped == 0) {
            return Words.of(named, named);
        }
        String comma = named.isEmpty() ? "" : named + ", ";
        return Words.of(comma + "止められず " + unstopped, comma + "stopped by nobody " + unstopped);
    }
}
