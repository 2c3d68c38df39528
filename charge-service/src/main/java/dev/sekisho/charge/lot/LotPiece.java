package dev.sekisho.charge.lot;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.Optional;

/** Some yen of one lot, never nothing. @param lot the charge that brought them; empty for what came before lots were kept */
public record LotPiece(Optional<ChargeId> lot, Money amount) {

    public LotPiece {
        Objects.requireNonNull(lot, "lot");
        if (amount.isZero()) {
            throw new IllegalArgumentException("a piece of nothing");
        }
    }

    LotPiece with(Money more) {
        return new LotPiece(lot, amount.plus(more));
    }

    LotPiece of(Money some) {
        return new LotPiece(lot, some);
    }
}
