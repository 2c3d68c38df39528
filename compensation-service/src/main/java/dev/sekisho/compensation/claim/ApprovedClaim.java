package dev.sekisho.compensation.claim;

import java.util.List;
import java.util.Objects;

/** A claim that two persons have approved; the next payment run takes it. */
public record ApprovedClaim(ClaimHead head, ClaimContent content, List<Approval> approvals) implements LiveClaim {

    public ApprovedClaim {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(content, "content");
        approvals = List.copyOf(approvals);
        long persons = approvals.stream()
                .map(approval -> approval.by().person())
                .filter(person -> !head.authors().contains(person))
                .filter(person -> !content.beneficiary().equals(java.util.Optional.of(person)))
                .distinct()
                .count();
        if (persons < DraftClaim.APPROVALS_NEEDED) {
            throw new IllegalArgumentException("two persons who neither wrote a claim nor get it approve it");
        }
    }

    @Override
    public ApprovedClaim noted() {
        return new ApprovedClaim(head.next(), content, approvals);
    }

    @Override
    public ClaimState state() {
        return ClaimState.APPROVED;
    }
}
