package dev.sekisho.charge.payout;

import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/** The customer's own name for one payout of a wallet: the same key never makes a second payout. */
public record PayoutKey(WalletId walletId, String value) {

    public PayoutKey {
        Objects.requireNonNull(walletId, "walletId");
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("an idempotency key has characters");
        }
    }
}
