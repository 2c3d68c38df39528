package dev.sekisho.charge.payment;

import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;

/** What a customer pays, to whom, and at which till. */
public record PaymentCommand(
        PaymentId id, WalletId walletId, MerchantId merchantId, String shop, String terminal, Money amount) {

    public PaymentCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(terminal, "terminal");
        if (amount == null || amount.isZero()) {
            throw new IllegalArgumentException("nothing is not paid");
        }
    }

    /** Where it is asked for. */
    public SalesPoint point() {
        return new SalesPoint(merchantId, shop, terminal);
    }
}
