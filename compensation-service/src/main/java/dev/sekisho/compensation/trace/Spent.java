package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A payment: its lots end at the shop. */
public record Spent(CopiedPayment payment) implements Movement {

    @Override
    public UUID id() {
        return payment.id().value();
    }

    @Override
    public Instant at() {
        return payment.at();
    }

    @Override
    public Money amount() {
        return payment.amount();
    }

    @Override
    public Optional<WalletId> giver() {
        return Optional.of(payment.wallet());
    }

    @Override
    public void move(LotBook lots) {
        lots.spend(payment, lots.take(payment.wallet(), amount()));
    }
}
