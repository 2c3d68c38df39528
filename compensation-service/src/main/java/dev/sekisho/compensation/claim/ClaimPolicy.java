package dev.sekisho.compensation.claim;

import java.util.Optional;

/** One rule about what a claim may say. */
@FunctionalInterface
interface ClaimPolicy {

    /** Empty if this rule has nothing against it. */
    Optional<ClaimRule> against(ClaimProposal proposal);

    static ClaimPolicy refuse(ClaimRule rule, java.util.function.Predicate<ClaimProposal> when) {
        return proposal -> when.test(proposal) ? Optional.of(rule) : Optional.empty();
    }
}
