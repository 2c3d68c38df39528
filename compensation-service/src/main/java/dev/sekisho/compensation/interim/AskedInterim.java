package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Approval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** With fewer approvals than it needs; nothing is paid on it, and nothing counted. */
public record AskedInterim(InterimHead head, List<Approval> approvals) implements Interim {

    /** How many different persons it takes, as for a claim. */
    public static final int APPROVALS_NEEDED = 2;

    public AskedInterim {
        Objects.requireNonNull(head, "head");
        approvals = List.copyOf(approvals);
        if (approvals.size() >= APPROVALS_NEEDED) {
            throw new IllegalArgumentException("with all its approvals it is approved");
        }
    }

    Interim approved(Approval approval) {
        List<Approval> all = new ArrayList<>(approvals);
        all.add(approval);
        return all.size() < APPROVALS_NEEDED
                ? new AskedInterim(head.next(), all)
                : new ApprovedInterim(head.next(), all);
    }

    CancelledInterim cancelled() {
        return new CancelledInterim(head.next());
    }

    @Override
    public InterimState state() {
        return InterimState.ASKED;
    }
}
