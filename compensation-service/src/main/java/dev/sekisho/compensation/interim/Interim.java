package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Approval;
import java.util.List;

/** Money before the decision, in the state that decides what may still happen to it. */
public sealed interface Interim permits AskedInterim, ApprovedInterim, SentInterim, PaidInterim, CancelledInterim {

    InterimHead head();

    InterimState state();

    default List<Approval> approvals() {
        return List.of();
    }
}
