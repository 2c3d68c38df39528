package dev.sekisho.link.silence;

import dev.sekisho.kernel.event.link.SilentStopAcknowledged;
import dev.sekisho.kernel.event.link.SilentStopNoticed;
import dev.sekisho.link.review.Speaker;
import java.time.Duration;
import java.time.Instant;

/** Nobody has said yet that they have seen it. */
public record RaisedAlarm(AlarmHead head, long version) implements SilentStop {

    public boolean isOverdueAt(Instant now, Duration acknowledgeWithin) {
        return head.isLate(now, acknowledgeWithin);
    }

    SeenAlarm seen(Speaker by, Instant now) {
        return new SeenAlarm(head, version, by, now);
    }

    SilentStopNoticed noticed(Duration window) {
        return new SilentStopNoticed(
                head.id(),
                head.bank().value(),
                head.cause().name(),
                head.tally().debits(),
                head.tally().failed(),
                head.tally().refused(),
                window.toSeconds());
    }

    SilentStopAcknowledged acknowledged(Speaker by, Instant now, Duration acknowledgeWithin) {
        return new SilentStopAcknowledged(
                head.id(),
                head.bank().value(),
                by.staffId(),
                by.person().value(),
                Math.max(0, Duration.between(head.noticedAt(), now).toSeconds()),
                head.isLate(now, acknowledgeWithin));
    }
}
