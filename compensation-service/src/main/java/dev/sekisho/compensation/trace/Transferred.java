package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A transfer: its lots go on, in their order, behind what the other wallet already holds. */
public record Transferred(CopiedTransfer transfer) implements Movement {

    @Override
    public UUID id() {
        return transfer.id().value();
    }

    @Override
    public Instant at() {
        return transfer.at();
    }

    @Override
    public Money amount() {
        return transfer.amount();
    }

    @Override
    public Optional<WalletId> giver() {
        return Optional.of(transfer.from());
    }

    @Override
    public void move(LotBook lots) {
        lots.hand(transfer, lots.take(transfer.from(), amount()));
    }
}
