package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a proposed version of a rule is from its proposal on.
 *
 * @param effectiveFrom it counts from then, or from its approval if that is later
 * @param effectiveUntil exclusive; a rule is ended by a version that ends
 * @param dryRunId what it would have found before; empty for a version that came with the suite
 */
public record RuleHead(
        UUID changeId,
        String ruleId,
        int version,
        RuleTerms terms,
        Instant effectiveFrom,
        Optional<Instant> effectiveUntil,
        Optional<UUID> dryRunId,
        Optional<Speaker> proposedBy,
        Instant proposedAt) {

    public RuleHead {
        Objects.requireNonNull(changeId, "changeId");
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(dryRunId, "dryRunId");
        Objects.requireNonNull(proposedBy, "proposedBy");
        Objects.requireNonNull(proposedAt, "proposedAt");
        if (effectiveUntil.filter(until -> !until.isAfter(effectiveFrom)).isPresent()) {
            throw new IllegalArgumentException("a rule ends after it begins");
        }
    }
}
