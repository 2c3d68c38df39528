package dev.sekisho.charge.refund;

import java.util.Objects;
import java.util.UUID;

/** Names one refund; given by whoever asks for it, so that asking again gives nothing twice. */
public record RefundId(UUID value) {

    public RefundId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
