package dev.sekisho.charge.closure;

import java.util.Objects;
import java.util.UUID;

/** The name of one wish to close a wallet. */
public record ClosureId(UUID value) {

    public ClosureId {
        Objects.requireNonNull(value, "value");
    }

    public static ClosureId random() {
        return new ClosureId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
