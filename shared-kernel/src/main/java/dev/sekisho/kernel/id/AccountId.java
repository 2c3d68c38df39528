package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A person's login and identity at the operator. */
public record AccountId(UUID value) {

    public AccountId {
        Objects.requireNonNull(value, "value");
    }

    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    public WalletId wallet() {
        return new WalletId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
