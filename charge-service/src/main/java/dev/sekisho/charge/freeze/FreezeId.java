package dev.sekisho.charge.freeze;

import java.util.Objects;
import java.util.UUID;

/** Names one freeze of a wallet; given by whoever imposes it, and theirs to repeat. */
public record FreezeId(UUID value) {

    public FreezeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
