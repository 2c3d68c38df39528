package dev.sekisho.sandbox.replay.result;

import java.util.List;
import java.util.stream.Stream;

/**
 * The main scenario under the present policy, with all of it and then with one group of its entries off in each run.
 *
 * @param size may be another than that of the runs beside it
 * @param whole with every entry on
 */
public record Ablation(String size, long seed, PolicyRun whole, List<Reduced> reduced) {

    public Ablation {
        reduced = List.copyOf(reduced);
        if (!whole.without().isEmpty()) {
            throw new IllegalArgumentException("an ablation is compared with a run that has every entry on");
        }
    }

    public Stream<PolicyRun> runs() {
        return Stream.concat(Stream.of(whole), reduced.stream().map(Reduced::run));
    }

    /**
     * One run that lacks something.
     *
     * @param group what the entries that are off have in common
     */
    public record Reduced(String group, PolicyRun run) {

        public Reduced {
            if (run.without().isEmpty()) {
                throw new IllegalArgumentException("nothing is off: " + group);
            }
        }
    }
}
