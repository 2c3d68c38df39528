package dev.sekisho.charge.payment;

import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/** The customer's own name for one payment from a wallet: the same key never pays a second time. */
public record PaymentKey(WalletId walletId, String value) {

    public PaymentKey {
        Objects.requireNonNull(walletId, "walletId");
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("an idempotency key has characters");
        }
    }
}
