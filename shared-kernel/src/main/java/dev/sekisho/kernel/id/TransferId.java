package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** One transfer of money from a wallet to another. */
public record TransferId(UUID value) {

    public TransferId {
        Objects.requireNonNull(value, "value");
    }

    public static TransferId random() {
        return new TransferId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
