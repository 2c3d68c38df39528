package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Approval;
import java.util.List;
import java.util.Objects;

/** Approved by two: the claim owes that much less from now on, and the file may be written. */
public record ApprovedInterim(InterimHead head, List<Approval> approvals) implements Interim {

    public ApprovedInterim {
        Objects.requireNonNull(head, "head");
        approvals = List.copyOf(approvals);
    }

    SentInterim sent() {
        return new SentInterim(head.next());
    }

    /** The bank had debited a file of it that it was said not to have taken. */
    PaidInterim paidAfterAll() {
        return new PaidInterim(head.next());
    }

    CancelledInterim cancelled() {
        return new CancelledInterim(head.next());
    }

    @Override
    public InterimState state() {
        return InterimState.APPROVED;
    }
}
