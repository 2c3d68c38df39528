package dev.sekisho.charge.wallet;

import java.util.Objects;

/** What a transaction makes of a wallet it holds the lock of; written only if the row still is as it was read. */
public record WalletChange(Wallet before, Wallet after) {

    public WalletChange {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        if (!before.id().equals(after.id())) {
            throw new IllegalArgumentException("a change is of one wallet");
        }
        if (before.version() != after.version()) {
            throw new IllegalArgumentException("moving money freezes and releases nothing");
        }
    }
}
