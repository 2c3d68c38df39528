package dev.sekisho.link.depositor;

import dev.sekisho.link.evidence.ProofKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How the bank made sure of its depositor before a claim: two categories of factors, or the document itself at the counter.
 *
 * @param documentSeen whether staff of the bank saw the depositor's identity document
 */
public record StepUp(Set<ProofKind> factors, boolean documentSeen, Instant at) {

    private static final int CATEGORIES = 2;

    public StepUp {
        factors = Set.copyOf(factors);
        if (factors.stream().anyMatch(kind -> kind.side() != ProofKind.Side.BANK)) {
            throw new IllegalArgumentException("a bank's step-up rests on the bank's factors");
        }
    }

    Optional<WordCode> refusalAt(Instant now, Duration longestAge) {
        long categories = factors.stream().map(ProofKind::category).distinct().count();
        if (!documentSeen && categories < CATEGORIES) {
            return Optional.of(WordCode.STEP_UP_TOO_WEAK);
        }
        boolean fresh = !at.isAfter(now) && !at.isBefore(now.minus(longestAge));
        return fresh ? Optional.empty() : Optional.of(WordCode.STEP_UP_TOO_OLD);
    }
}
