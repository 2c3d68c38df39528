package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** What a wallet paid where; shop, terminal and time are what a camera's recording is asked for by. */
public record CopiedPayment(
        PaymentId id,
        WalletId wallet,
        MerchantId merchant,
        String merchantCategory,
        String shop,
        String terminal,
        Money amount,
        Instant at) {

    public CopiedPayment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(wallet, "wallet");
        Objects.requireNonNull(merchant, "merchant");
        Objects.requireNonNull(merchantCategory, "merchantCategory");
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(terminal, "terminal");
        // As fine as it can be stored: what was stored and what is heard again must be equal.
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (amount.isZero()) {
            throw new IllegalArgumentException("a payment of nothing");
        }
    }
}
