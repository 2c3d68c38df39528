package dev.sekisho.charge.refund;

import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** What a merchant gives back, and of which of its payments. */
public record RefundCommand(RefundId id, MerchantId merchantId, PaymentId paymentId, Money amount) {

    public RefundCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(paymentId, "paymentId");
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing is not given back");
        }
    }
}
