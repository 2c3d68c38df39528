package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** One payment from a wallet to a merchant. */
public record PaymentId(UUID value) {

    public PaymentId {
        Objects.requireNonNull(value, "value");
    }

    public static PaymentId random() {
        return new PaymentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
