package dev.sekisho.charge.monitoring;

import java.util.Objects;
import java.util.Optional;

/** Somebody did not want it; it never counts. */
public record RejectedRule(RuleHead head, RuleWord word) implements RuleChange {

    public RejectedRule {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
    }

    @Override
    public Optional<RuleRefusal> refusalOf(RuleWord later) {
        return Optional.of(RuleRefusal.DECIDED);
    }
}
