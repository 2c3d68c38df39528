package dev.sekisho.sandbox.world.bank;

import java.time.Instant;

/**
 * What the bank decided about one request, for ever.
 *
 * @param direction lines of a book that name none are debits: there was nothing else when they were written
 * @param reference the bank's own, null if declined
 * @param reason null if accepted
 */
public record Decision(
        String requestId,
        Direction direction,
        AccountKey account,
        long amountYen,
        Outcome outcome,
        String reference,
        Reason reason,
        Instant decidedAt) {

    public Decision {
        direction = direction == null ? Direction.DEBIT : direction;
    }

    /** How it was decided. */
    public enum Outcome {
        ACCEPTED,
        DECLINED
    }

    /** Why it was declined. */
    public enum Reason {
        INSUFFICIENT_FUNDS,
        MANDATE_REVOKED,
        ACCOUNT_LOCKED,
        SERVICE_STOPPED
    }

    /** What left the account by it; less than nothing if money came in. */
    public long leavingYen() {
        return direction.leaving(amountYen);
    }

    public boolean isAccepted() {
        return outcome == Outcome.ACCEPTED;
    }
}
