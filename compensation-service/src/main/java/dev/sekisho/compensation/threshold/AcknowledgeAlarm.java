package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.claim.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hears that a person has seen an alarm, and keeps how long that took; the first one counts. */
@ApplicationScoped
public class AcknowledgeAlarm {

    private final DamageAlarms alarms;

    AcknowledgeAlarm(DamageAlarms alarms) {
        this.alarms = alarms;
    }

    /** Empty if there is no such alarm. */
    @Transactional
    public Optional<SeenAlarm> acknowledge(UUID alarm, Actor by, Instant now) {
        return alarms.lock(alarm).map(present -> seen(present, by, now));
    }

    private SeenAlarm seen(DamageAlarm present, Actor by, Instant now) {
        if (present instanceof SeenAlarm before) {
            return before;
        }
        SeenAlarm seen = ((RaisedAlarm) present).seen(by, now);
        alarms.see(seen, seen.acknowledged());
        return seen;
    }
}
