package dev.sekisho.link.credit;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** What charge-service asks to be credited, under its payout's id; the same id never means anything else. */
public record CreditOrder(PayoutId payout, LinkId link, WalletId wallet, Money amount) {

    public CreditOrder {
        Objects.requireNonNull(payout, "payout");
        Objects.requireNonNull(link, "link");
        Objects.requireNonNull(wallet, "wallet");
        if (amount.isZero()) {
            throw new IllegalArgumentException("nothing cannot be credited");
        }
    }
}
