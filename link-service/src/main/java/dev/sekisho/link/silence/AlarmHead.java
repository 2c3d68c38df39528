package dev.sekisho.link.silence;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.silence.Tally.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What an alarm is from the moment it was raised on. */
public record AlarmHead(UUID id, BankCode bank, Cause cause, Tally tally, Instant noticedAt) {

    public AlarmHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(tally, "tally");
        Objects.requireNonNull(noticedAt, "noticedAt");
    }

    /** From that much time after it was raised on. */
    boolean isLate(Instant moment, Duration acknowledgeWithin) {
        return moment.isAfter(noticedAt.plus(acknowledgeWithin));
    }
}
