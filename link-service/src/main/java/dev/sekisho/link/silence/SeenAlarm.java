package dev.sekisho.link.silence;

import dev.sekisho.kernel.event.link.SilentStopEnded;
import dev.sekisho.link.review.Speaker;
import java.time.Instant;
import java.util.Objects;

/** A person has seen it; it ends by itself when the bank takes debits again. */
public record SeenAlarm(AlarmHead head, long version, Speaker by, Instant at) implements SilentStop {

    public SeenAlarm {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    SilentStopEnded ended() {
        return new SilentStopEnded(head.id(), head.bank().value());
    }
}
