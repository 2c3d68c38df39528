package dev.sekisho.sandbox.replay.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that one call of the replay found.
 *
 * @param machine where and with which commit
 * @param size {@code tiny}, {@code small} or {@code full}
 * @param runs the main scenario under each policy
 * @param ablation the main scenario with one entry off in each
 */
public record ReplayResult(
        Map<String, String> machine,
        Instant madeAt,
        String size,
        long seed,
        List<PolicyRun> runs,
        List<PolicyRun> ablation,
        List<Sibling> siblings) {

    public ReplayResult {
        machine = Map.copyOf(machine);
        runs = List.copyOf(runs);
        ablation = List.copyOf(ablation);
        siblings = List.copyOf(siblings);
    }
}
