package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** One attempt of a customer to link a bank account. */
public record LinkRequestId(UUID value) {

    public LinkRequestId {
        Objects.requireNonNull(value, "value");
    }

    public static LinkRequestId random() {
        return new LinkRequestId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
