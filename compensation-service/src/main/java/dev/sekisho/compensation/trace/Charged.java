package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A charge that was posted: here a lot begins. */
public record Charged(CopiedCharge charge) implements Movement {

    @Override
    public UUID id() {
        return charge.id().value();
    }

    @Override
    public Instant at() {
        return charge.standing().at();
    }

    @Override
    public Money amount() {
        return charge.terms().amount();
    }

    @Override
    public Optional<WalletId> giver() {
        return Optional.empty();
    }

    @Override
    public void move(LotBook lots) {
        lots.begin(charge);
    }
}
