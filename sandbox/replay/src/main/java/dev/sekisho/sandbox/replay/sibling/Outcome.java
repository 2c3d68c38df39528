package dev.sekisho.sandbox.replay.sibling;

import dev.sekisho.sandbox.replay.result.Stopped;
import java.util.Optional;

/** What a step came to: done, refused by somebody, or impossible because an earlier one did not succeed. */
record Outcome(String word, Optional<Stopped> refusal) {

    static final Outcome DONE = new Outcome(Step.DONE, Optional.empty());
    static final Outcome IMPOSSIBLE = new Outcome("IMPOSSIBLE", Optional.empty());

    static Outcome refused(Stopped stopped) {
        return new Outcome(stopped.control(), Optional.of(stopped));
    }
}
