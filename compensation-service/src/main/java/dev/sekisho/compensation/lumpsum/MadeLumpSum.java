package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.Approval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A list with fewer approvals than it needs; the bank does not see it, and it may still be given up. */
public record MadeLumpSum(LumpSumHead head, List<Approval> approvals) implements LumpSum {

    /** How many different persons it takes beside its maker, whatever the amount. */
    public static final int APPROVALS_NEEDED = 2;

    public MadeLumpSum {
        Objects.requireNonNull(head, "head");
        approvals = List.copyOf(approvals);
        if (approvals.size() >= APPROVALS_NEEDED) {
            throw new IllegalArgumentException("a list with all its approvals is released");
        }
    }

    /** The next state; who may approve is asked before. */
    LumpSum approved(Approval approval) {
        List<Approval> all = new ArrayList<>(approvals);
        all.add(approval);
        return all.size() < APPROVALS_NEEDED
                ? new MadeLumpSum(head.next(), all)
                : new ReleasedLumpSum(head.next(), all);
    }

    CancelledLumpSum cancelled() {
        return new CancelledLumpSum(head.next());
    }

    @Override
    public MadeLumpSum noted() {
        return new MadeLumpSum(head.next(), approvals);
    }

    @Override
    public LumpSumState state() {
        return LumpSumState.MADE;
    }
}
