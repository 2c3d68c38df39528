package dev.sekisho.charge.reversal;

import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** A charge that came into the wallet, as its locked row says: how much, and how much of it was taken back. */
public record ReversibleCharge(Money amount, Money reversed) {

    public ReversibleCharge {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(reversed, "reversed");
        if (reversed.isMoreThan(amount)) {
            throw new IllegalArgumentException("no more is taken back than was charged");
        }
    }

    Money left() {
        return amount.minus(reversed);
    }
}
