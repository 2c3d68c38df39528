package dev.sekisho.sandbox.replay.sibling;

import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.replay.Play;
import dev.sekisho.sandbox.replay.Policy;
import dev.sekisho.sandbox.replay.engine.Rest;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.Sibling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Plays all siblings under both policies; the suite is started once for each. */
public final class Siblings {

    private final Checkout checkout;
    private final Consumer<String> narrator;

    /** @param narrator hears a line for each play */
    public Siblings(Checkout checkout, Consumer<String> narrator) {
        this.checkout = checkout;
        this.narrator = narrator;
    }

    /** @throws dev.sekisho.sandbox.actor.BrokenPromise if one goes otherwise than its file says */
    public List<Sibling> play() {
        Map<String, PolicyRun> before = under(Policy.OF_2020);
        Map<String, PolicyRun> sekisho = under(Policy.SEKISHO);
        return SiblingFile.ALL.stream()
                .map(SiblingFile::read)
                .map(file -> new Sibling(
                        file.id(),
                        file.titleJa(),
                        file.titleEn(),
                        file.source(),
                        before.get(file.id()),
                        sekisho.get(file.id())))
                .toList();
    }

    private Map<String, PolicyRun> under(String policy) {
        try (RunningSuite running =
                        Play.suite(checkout, new Policy(policy, List.of())).start();
                Rest rest = new Rest(running)) {
            return play(policy, running, rest);
        }
    }

    private Map<String, PolicyRun> play(String policy, RunningSuite running, Rest rest) {
        StaffDesk staff = new StaffDesk(Places.of(running));
        Map<String, PolicyRun> runs = new LinkedHashMap<>();
        for (String id : SiblingFile.ALL) {
            PolicyRun run = new SiblingPlay(SiblingFile.read(id), policy, new Scene(running, staff, rest)).play();
            narrator.accept(String.format(
                    java.util.Locale.ROOT,
                    "%s under %s: JPY %,d lost, %d s",
                    id,
                    policy,
                    run.stolenYen(),
                    run.took().toSeconds()));
            runs.put(id, run);
        }
        return runs;
    }
}
