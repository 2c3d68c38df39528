package dev.sekisho.compensation.threshold;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What an alarm is from the moment it was raised on. @param acknowledgeBy until when a person has to have seen it */
public record AlarmHead(UUID id, AlarmCause cause, Instant raisedAt, Instant acknowledgeBy) {

    public AlarmHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(raisedAt, "raisedAt");
        Objects.requireNonNull(acknowledgeBy, "acknowledgeBy");
    }
}
