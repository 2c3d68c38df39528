package dev.sekisho.link.suspension;

import java.time.Duration;

/**
 * The numbers of the way back.
 *
 * @param proposalLifetime how long voices are heard for a proposal
 * @param longestEvidenceAge of a gate when it is proposed
 */
public record ResumePolicy(Duration proposalLifetime, Duration longestEvidenceAge) {

    public ResumePolicy {
        if (!isPositive(proposalLifetime) || !isPositive(longestEvidenceAge)) {
            throw new IllegalArgumentException("both are times");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }
}
