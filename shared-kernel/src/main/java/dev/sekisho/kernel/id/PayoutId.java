package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** One payout; the bank knows it by this id too, as the idempotency key of the credit. */
public record PayoutId(UUID value) {

    public PayoutId {
        Objects.requireNonNull(value, "value");
    }

    public static PayoutId random() {
        return new PayoutId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
