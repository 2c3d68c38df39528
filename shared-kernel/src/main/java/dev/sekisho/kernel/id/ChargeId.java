package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** One charge; the bank knows it by this id too, as the idempotency key of the debit. */
public record ChargeId(UUID value) {

    public ChargeId {
        Objects.requireNonNull(value, "value");
    }

    public static ChargeId random() {
        return new ChargeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
