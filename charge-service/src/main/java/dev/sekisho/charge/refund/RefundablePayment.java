package dev.sekisho.charge.refund;

import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** A payment that was made, as its locked row says: whose, to whom, how much, and how much of it was given back. */
public record RefundablePayment(WalletId walletId, MerchantId merchantId, Money amount, Money refunded) {

    public RefundablePayment {
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(merchantId, "merchantId");
        if (refunded.isMoreThan(amount)) {
            throw new IllegalArgumentException("no more is given back than was paid");
        }
    }

    Money left() {
        return amount.minus(refunded);
    }
}
