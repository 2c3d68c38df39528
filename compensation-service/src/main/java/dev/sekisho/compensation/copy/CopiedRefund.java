package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/** What a merchant gave back of one payment, into the wallet that paid. */
public record CopiedRefund(UUID id, PaymentId payment, WalletId wallet, MerchantId merchant, Money amount, Instant at) {

    public CopiedRefund {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(payment, "payment");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(merchant, "merchant");
        // As fine as it can be stored: what was stored and what is heard again must be equal.
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (amount.isZero()) {
            throw new IllegalArgumentException("a refund of nothing");
        }
    }
}
