package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.replay.result.Ablation;
import dev.sekisho.sandbox.replay.result.Ablation.Reduced;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plays the main scenario under the present policy: whole, then with one group after another off, and nothing else changed. */
final class GroupsOff {

    private final Play play;
    private final Size size;
    private final long seed;
    private final Consumer<PolicyRun> told;

    /** @param told hears of each play as soon as it is over: all of them take half an hour */
    GroupsOff(Play play, Size size, long seed, Consumer<PolicyRun> told) {
        this.play = play;
        this.size = size;
        this.seed = seed;
        this.told = told;
    }

    /** @param groups entries as {@code SERVICE:ENTRY}, by group */
    Ablation each(Map<String, List<String>> groups) {
        PolicyRun whole = without(List.of());
        List<Reduced> reduced = new ArrayList<>();
        groups.forEach((group, entries) -> reduced.add(new Reduced(group, without(entries))));
        return new Ablation(size.word(), seed, whole, reduced);
    }

    private PolicyRun without(List<String> entries) {
        PolicyRun run = play.of(new MainScenario(size, seed), new Policy(Policy.SEKISHO, entries));
        told.accept(run);
        return run;
    }
}
