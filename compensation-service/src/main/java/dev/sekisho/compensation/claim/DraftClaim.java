package dev.sekisho.compensation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A claim with fewer approvals than it needs; nothing is paid on it. */
public record DraftClaim(ClaimHead head, ClaimContent content, List<Approval> approvals) implements LiveClaim {

    /** How many different persons it takes, whatever the amount: so there is no limit under which to split. */
    public static final int APPROVALS_NEEDED = 2;

    public DraftClaim {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(content, "content");
        approvals = List.copyOf(approvals);
        if (approvals.size() >= APPROVALS_NEEDED) {
            throw new IllegalArgumentException("a claim with all its approvals is no draft");
        }
    }

    /** The next state; who may approve is the policies' business. */
    LiveClaim approved(Approval approval) {
        List<Approval> all = new ArrayList<>(approvals);
        all.add(approval);
        return all.size() < APPROVALS_NEEDED
                ? new DraftClaim(head.next(), content, all)
                : new ApprovedClaim(head.next(), content, all);
    }

    @Override
    public DraftClaim noted() {
        return new DraftClaim(head.next(), content, approvals);
    }

    @Override
    public ClaimState state() {
        return ClaimState.DRAFT;
    }
}
