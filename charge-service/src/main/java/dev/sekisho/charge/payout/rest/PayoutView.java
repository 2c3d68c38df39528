package dev.sekisho.charge.payout.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.payout.InDoubtPayout;
import dev.sekisho.charge.payout.Payout;
import dev.sekisho.charge.payout.PayoutRule;
import dev.sekisho.charge.payout.PendingPayout;
import dev.sekisho.charge.payout.PostedPayout;
import dev.sekisho.charge.payout.RefusedPayout;
import dev.sekisho.charge.payout.ReturnedPayout;
import java.time.Instant;
import java.util.UUID;

/** A payout as its owner sees it; what does not belong to its state is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PayoutView(
        UUID payoutId,
        State state,
        long amountYen,
        UUID linkId,
        PayoutRule rule,
        String reason,
        Instant reservedAt,
        Instant settledAt,
        Instant refusedAt) {

    /** The states by the names the API gives them. */
    enum State {
        RESERVED,
        IN_DOUBT,
        POSTED,
        RETURNED,
        REFUSED
    }

    static PayoutView of(Payout payout) {
        if (payout instanceof PendingPayout pending) {
            State state = pending instanceof InDoubtPayout ? State.IN_DOUBT : State.RESERVED;
            return view(payout, state, null, pending.terms().reservedAt(), null);
        }
        if (payout instanceof PostedPayout posted) {
            return view(payout, State.POSTED, null, posted.terms().reservedAt(), posted.settledAt());
        }
        if (payout instanceof ReturnedPayout returned) {
            return view(
                    payout, State.RETURNED, returned.reason(), returned.terms().reservedAt(), returned.settledAt());
        }
        RefusedPayout refused = (RefusedPayout) payout;
        return new PayoutView(
                payout.head().id().value(),
                State.REFUSED,
                payout.head().amount().yen(),
                payout.head().linkId().value(),
                refused.rule(),
                null,
                null,
                null,
                refused.refusedAt());
    }

    private static PayoutView view(Payout payout, State state, String reason, Instant reservedAt, Instant settledAt) {
        return new PayoutView(
                payout.head().id().value(),
                state,
                payout.head().amount().yen(),
                payout.head().linkId().value(),
                null,
                reason,
                reservedAt,
                settledAt,
                null);
    }
}
