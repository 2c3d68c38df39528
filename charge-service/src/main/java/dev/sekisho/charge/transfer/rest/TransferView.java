package dev.sekisho.charge.transfer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.transfer.RefusedTransfer;
import dev.sekisho.charge.transfer.Transfer;
import dev.sekisho.charge.transfer.TransferRule;
import java.time.Instant;
import java.util.UUID;

/** A transfer as its sender sees it, and as it is kept for the same key. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TransferView(UUID transferId, State state, long amountYen, UUID toWalletId, TransferRule rule, Instant at) {

    /** How a transfer ended. */
    enum State {
        POSTED,
        REFUSED
    }

    static TransferView of(Transfer transfer) {
        TransferRule rule = transfer instanceof RefusedTransfer refused ? refused.rule() : null;
        return new TransferView(
                transfer.command().id().value(),
                rule == null ? State.POSTED : State.REFUSED,
                transfer.command().amount().yen(),
                transfer.command().to().value(),
                rule,
                transfer.at());
    }
}
