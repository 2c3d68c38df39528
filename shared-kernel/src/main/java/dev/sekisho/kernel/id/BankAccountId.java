package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A bank account outside link-service: random, says nothing about the number behind it. */
public record BankAccountId(UUID value) {

    public BankAccountId {
        Objects.requireNonNull(value, "value");
    }

    public static BankAccountId random() {
        return new BankAccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
