package dev.sekisho.charge.reversal.rest;

import dev.sekisho.charge.reversal.PostedReversal;
import java.time.Instant;
import java.util.UUID;

/** A reversal that was made, and what it left in the wallet at that moment. */
record ReversalView(UUID reversalId, UUID walletId, UUID chargeId, long amountYen, long balanceYen, Instant at) {

    static ReversalView of(PostedReversal reversal) {
        return new ReversalView(
                reversal.command().id().value(),
                reversal.command().walletId().value(),
                reversal.command().chargeId().value(),
                reversal.command().amount().yen(),
                reversal.balanceAfter().yen(),
                reversal.at());
    }
}
