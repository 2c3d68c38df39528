package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** What charge-service asks to be debited, under its charge's id; the same id never means anything else. */
public record DebitOrder(ChargeId charge, LinkId link, WalletId wallet, Money amount) {

    public DebitOrder {
        Objects.requireNonNull(charge, "charge");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(wallet, "wallet");
        if (amount.isZero()) {
            throw new IllegalArgumentException("nothing cannot be debited");
        }
    }
}
