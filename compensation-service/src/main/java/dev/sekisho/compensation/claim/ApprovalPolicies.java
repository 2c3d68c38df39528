package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.id.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Who may approve what: not who wrote any of it, not who gets it, nobody twice, and only what the claim says now. */
final class ApprovalPolicies {

    private static final List<Policy> ALL = List.of(
            new Policy(
                    ClaimRule.CONTENT_CHANGED,
                    attempt -> !attempt.hash().equals(attempt.claim().hash())),
            new Policy(
                    ClaimRule.IS_AUTHOR,
                    attempt -> attempt.claim().head().authors().contains(attempt.person())),
            new Policy(
                    ClaimRule.IS_BENEFICIARY,
                    attempt -> attempt.claim().content().beneficiary().equals(Optional.of(attempt.person()))),
            new Policy(
                    ClaimRule.APPROVED_ALREADY,
                    attempt -> attempt.claim().approvals().stream()
                            .anyMatch(approval -> approval.by().person().equals(attempt.person()))));

    private ApprovalPolicies() {}

    static Optional<ClaimRule> against(DraftClaim claim, ContentHash hash, PersonId person) {
        Attempt attempt = new Attempt(claim, hash, person);
        return ALL.stream()
                .filter(policy -> policy.refuses().test(attempt))
                .map(Policy::rule)
                .findFirst();
    }

    /** One person wants to approve one content. */
    private record Attempt(DraftClaim claim, ContentHash hash, PersonId person) {}

    /** One rule about approvals. */
    private record Policy(ClaimRule rule, Predicate<Attempt> refuses) {}
}
