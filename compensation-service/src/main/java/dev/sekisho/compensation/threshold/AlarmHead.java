package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What an alarm is from the moment it was raised on. @param acknowledgeBy until when a person has to have seen it */
public record AlarmHead(UUID id, BankCode bank, Counts counts, Instant raisedAt, Instant acknowledgeBy) {

    public AlarmHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(raisedAt, "raisedAt");
        Objects.requireNonNull(acknowledgeBy, "acknowledgeBy");
    }
}
