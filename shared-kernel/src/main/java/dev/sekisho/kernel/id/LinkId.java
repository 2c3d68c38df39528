package dev.sekisho.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** The standing permission to charge one wallet from one bank account. */
public record LinkId(UUID value) {

    public LinkId {
        Objects.requireNonNull(value, "value");
    }

    public static LinkId random() {
        return new LinkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
