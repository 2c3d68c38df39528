package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** The wallet of one account; equal to the account's id for ever. */
public record WalletId(UUID value) {

    public WalletId {
        Objects.requireNonNull(value, "value");
    }

    public static WalletId random() {
        return new WalletId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
