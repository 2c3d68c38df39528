package dev.sekisho.charge.reversal;

import java.util.Objects;
import java.util.UUID;

/** Names one reversal; given by whoever asks for it, so that asking again takes nothing twice. */
public record ReversalId(UUID value) {

    public ReversalId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
