package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Two persons want it, or it came with the suite: it counts from its moment on, until a later version does. */
public record ApprovedRule(RuleHead head, Instant inForceFrom, Optional<RuleWord> word) implements RuleChange {

    public ApprovedRule {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(inForceFrom, "inForceFrom");
        Objects.requireNonNull(word, "word");
    }

    @Override
    public Optional<RuleRefusal> refusalOf(RuleWord later) {
        return Optional.of(RuleRefusal.DECIDED);
    }
}
