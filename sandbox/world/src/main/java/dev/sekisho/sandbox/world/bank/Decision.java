package dev.sekisho.sandbox.world.bank;

import java.time.Instant;

/**
 * What the bank decided about one debit request, for ever.
 *
 * @param reference the bank's own, null if declined
 * @param reason null if accepted
 */
public record Decision(
        String requestId,
        AccountKey account,
        long amountYen,
        Outcome outcome,
        String reference,
        Reason reason,
        Instant decidedAt) {

    /** How it was decided. */
    public enum Outcome {
        ACCEPTED,
        DECLINED
    }

    /** Why it was declined. */
    public enum Reason {
        INSUFFICIENT_FUNDS,
        MANDATE_REVOKED,
        ACCOUNT_LOCKED
    }

    public boolean isAccepted() {
        return outcome == Outcome.ACCEPTED;
    }
}
