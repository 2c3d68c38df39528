package dev.sekisho.compensation.escalation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What an escalation is from the moment on at which it was raised. @param version of the row, and of its last step and fact */
public record EscalationHead(UUID id, Sign sign, Instant raisedAt, long version) {

    public EscalationHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(sign, "sign");
        Objects.requireNonNull(raisedAt, "raisedAt");
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1");
        }
    }

    EscalationHead next() {
        return new EscalationHead(id, sign, raisedAt, version + 1);
    }
}
