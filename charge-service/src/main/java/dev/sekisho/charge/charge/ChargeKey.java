package dev.sekisho.charge.charge;

import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/** The customer's own name for one charge of a wallet: the same key never makes a second charge. */
public record ChargeKey(WalletId walletId, String value) {

    public ChargeKey {
        Objects.requireNonNull(walletId, "walletId");
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("an idempotency key has characters");
        }
    }
}
