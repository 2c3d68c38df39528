package dev.sekisho.link.silence;

import dev.sekisho.link.review.Speaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Hears that a person has seen an alarm, and keeps how long that took; the first one counts. */
@ApplicationScoped
public class AcknowledgeAlarm {

    private final SilentStops alarms;
    private final SilencePolicy policy;

    AcknowledgeAlarm(SilentStops alarms, SilencePolicy policy) {
        this.alarms = alarms;
        this.policy = policy;
    }

    /** Empty if there is no such alarm, or it has ended. */
    @Transactional
    public Optional<SeenAlarm> acknowledge(UUID alarm, Speaker by, Instant now) {
        return alarms.lock(alarm).map(present -> seen(present, by, now.truncatedTo(ChronoUnit.MICROS)));
    }

    private SeenAlarm seen(SilentStop present, Speaker by, Instant now) {
        if (present instanceof SeenAlarm before) {
            return before;
        }
        RaisedAlarm raised = (RaisedAlarm) present;
        SeenAlarm seen = raised.seen(by, now);
        alarms.see(seen, raised.acknowledged(by, now, policy.acknowledgeWithin()));
        return seen;
    }
}
