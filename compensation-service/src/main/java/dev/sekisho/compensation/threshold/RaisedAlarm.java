package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.DamageAlarmRaised;
import java.time.Instant;

/** Nobody has said yet that they have seen it. */
public record RaisedAlarm(AlarmHead head) implements DamageAlarm {

    public boolean isOverdueAt(Instant now) {
        return now.isAfter(head.acknowledgeBy());
    }

    SeenAlarm seen(Actor by, Instant now) {
        return new SeenAlarm(head, by, now);
    }

    DamageAlarmRaised raised() {
        return new DamageAlarmRaised(
                head.id(),
                head.bank().value(),
                head.counts().recent(),
                head.counts().before(),
                head.acknowledgeBy());
    }
}
