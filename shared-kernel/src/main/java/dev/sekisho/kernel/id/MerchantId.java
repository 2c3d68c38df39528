package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A merchant that takes payments from wallets. */
public record MerchantId(UUID value) {

    public MerchantId {
        Objects.requireNonNull(value, "value");
    }

    public static MerchantId random() {
        return new MerchantId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
