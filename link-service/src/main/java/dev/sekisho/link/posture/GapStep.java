package dev.sekisho.link.posture;

import dev.sekisho.link.decision.Words;
import dev.sekisho.link.evidence.Verdict;
import java.util.Objects;

/** One thing the bank could do, and what the best customer would get there if it did that alone. */
public record GapStep(Words words, Verdict then) {

    public GapStep {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(then, "then");
    }
}
