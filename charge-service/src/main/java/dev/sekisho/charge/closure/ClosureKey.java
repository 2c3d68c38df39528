package dev.sekisho.charge.closure;

import dev.sekisho.kernel.id.WalletId;
import java.util.Objects;

/** The owner's own name for one closure of a wallet: the same key never begins a second one. */
public record ClosureKey(WalletId walletId, String value) {

    public ClosureKey {
        Objects.requireNonNull(walletId, "walletId");
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("an idempotency key has characters");
        }
    }
}
