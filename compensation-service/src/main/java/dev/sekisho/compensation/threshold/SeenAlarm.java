package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.DamageAlarmAcknowledged;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A person has seen it, and with that it is over: the next case raises another. */
public record SeenAlarm(AlarmHead head, Actor by, Instant at) implements DamageAlarm {

    public SeenAlarm {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    public long afterSeconds() {
        return Math.max(0, Duration.between(head.raisedAt(), at).toSeconds());
    }

    DamageAlarmAcknowledged acknowledged() {
        return new DamageAlarmAcknowledged(
                head.id(),
                head.bank().value(),
                by.staff(),
                by.person().value(),
                afterSeconds(),
                at.isAfter(head.acknowledgeBy()));
    }
}
