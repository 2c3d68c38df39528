package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.threshold.AlarmCause.ConfirmedCases;
import dev.sekisho.compensation.threshold.AlarmCause.YenPerCase;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.DamageAlarmRaised;
import dev.sekisho.kernel.event.compensation.FigureAlarmRaised;
import java.time.Instant;

/** Nobody has said yet that they have seen it. */
public record RaisedAlarm(AlarmHead head) implements DamageAlarm {

    public boolean isOverdueAt(Instant now) {
        return now.isAfter(head.acknowledgeBy());
    }

    SeenAlarm seen(Actor by, Instant now) {
        return new SeenAlarm(head, by, now);
    }

    FactData raised() {
        Counts counts = head.cause().counts();
        if (head.cause() instanceof ConfirmedCases cases) {
            return new DamageAlarmRaised(
                    head.id(), cases.bank().value(), counts.recent(), counts.before(), head.acknowledgeBy());
        }
        YenPerCase moved = (YenPerCase) head.cause();
        return new FigureAlarmRaised(
                head.id(),
                moved.bulletin(),
                moved.series(),
                counts.recent(),
                counts.before(),
                moved.yen(),
                moved.yenBefore(),
                head.acknowledgeBy());
    }
}
