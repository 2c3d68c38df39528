package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.Approval;
import java.util.List;
import java.util.Objects;

/** A list that the bank sees and answers; only the bank's word moves its lines. */
public record ReleasedLumpSum(LumpSumHead head, List<Approval> approvals) implements LumpSum {

    public ReleasedLumpSum {
        Objects.requireNonNull(head, "head");
        approvals = List.copyOf(approvals);
        long others = approvals.stream()
                .map(approval -> approval.by().person())
                .filter(person -> !person.equals(head.madeBy()))
                .distinct()
                .count();
        if (others < MadeLumpSum.APPROVALS_NEEDED) {
            throw new IllegalArgumentException("two persons beside its maker release a list");
        }
    }

    @Override
    public ReleasedLumpSum noted() {
        return new ReleasedLumpSum(head.next(), approvals);
    }

    @Override
    public LumpSumState state() {
        return LumpSumState.RELEASED;
    }
}
