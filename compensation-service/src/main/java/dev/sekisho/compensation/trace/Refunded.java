package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedRefund;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A refund: of the lots that a payment took, the first to leave are the first to be in the wallet again. */
public record Refunded(CopiedRefund refund) implements Movement {

    @Override
    public UUID id() {
        return refund.id();
    }

    @Override
    public Instant at() {
        return refund.at();
    }

    @Override
    public Money amount() {
        return refund.amount();
    }

    @Override
    public Optional<WalletId> giver() {
        return Optional.empty();
    }

    @Override
    public void move(LotBook lots) {
        lots.takeBackFromShop(refund);
    }
}
