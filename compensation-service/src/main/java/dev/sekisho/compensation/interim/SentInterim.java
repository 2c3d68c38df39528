package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Approval;
import java.util.List;
import java.util.Objects;

/** In a bank file whose bytes never change; only the bank's word moves it on, or that of two that the bank did not take it. */
public record SentInterim(InterimHead head) implements Interim {

    public SentInterim {
        Objects.requireNonNull(head, "head");
    }

    PaidInterim paid() {
        return new PaidInterim(head.next());
    }

    /** The bank did not take its file: another may be written. @param revision what its claim says by now */
    ApprovedInterim notTaken(int revision, List<Approval> approvals) {
        return new ApprovedInterim(head.revised(revision), approvals);
    }

    SentInterim noted() {
        return new SentInterim(head.next());
    }

    @Override
    public InterimState state() {
        return InterimState.SENT;
    }
}
