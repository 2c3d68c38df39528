package dev.sekisho.sandbox.replay.result;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that one call of the replay found.
 *
 * @param machine where and with which commit
 * @param size {@code tiny}, {@code small} or {@code full}
 * @param runs the main scenario under each policy
 * @param ablation empty where none was made
 */
public record ReplayResult(
        Map<String, String> machine,
        Instant madeAt,
        String size,
        long seed,
        List<PolicyRun> runs,
        Optional<Ablation> ablation,
        List<Sibling> siblings) {

    public ReplayResult {
        machine = Collections.unmodifiableMap(new TreeMap<>(machine));
        runs = List.copyOf(runs);
        siblings = List.copyOf(siblings);
    }

    public ReplayResult withRuns(List<PolicyRun> other) {
        return new ReplayResult(machine, madeAt, size, seed, other, ablation, siblings);
    }

    public ReplayResult withAblation(Ablation made) {
        return new ReplayResult(machine, madeAt, size, seed, runs, Optional.of(made), siblings);
    }

    public ReplayResult withSiblings(List<Sibling> played) {
        return new ReplayResult(machine, madeAt, size, seed, runs, ablation, played);
    }
}
