package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** One version of a rule that two persons decided. @param until exclusive; empty while no later version ends it */
public record RuleVersion(String ruleId, int version, RuleTerms terms, Instant from, Optional<Instant> until) {

    public RuleVersion {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /** Movements asked for at that moment are judged by it, whenever they are looked at. */
    public boolean isInForceAt(Instant moment) {
        return !moment.isBefore(from) && until.map(moment::isBefore).orElse(true);
    }
}
