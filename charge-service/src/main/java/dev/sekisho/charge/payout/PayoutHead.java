package dev.sekisho.charge.payout;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** What a customer asked: so much from the wallet over this link. */
public record PayoutHead(PayoutId id, WalletId walletId, LinkId linkId, Money amount) {

    public PayoutHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(linkId, "linkId");
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing is not paid out");
        }
    }

    boolean asksTheSameAs(PayoutHead other) {
        return linkId.equals(other.linkId) && amount.equals(other.amount);
    }
}
