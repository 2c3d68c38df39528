package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.threshold.AlarmCause.ConfirmedCases;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.DamageAlarmAcknowledged;
import dev.sekisho.kernel.event.compensation.FigureAlarmAcknowledged;
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

    FactData acknowledged() {
        boolean late = at.isAfter(head.acknowledgeBy());
        return head.cause() instanceof ConfirmedCases cases
                ? new DamageAlarmAcknowledged(
                        head.id(), cases.bank().value(), by.staff(), by.person().value(), afterSeconds(), late)
                : new FigureAlarmAcknowledged(head.id(), by.staff(), by.person().value(), afterSeconds(), late);
    }
}
