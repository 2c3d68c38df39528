package dev.sekisho.compensation.threshold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/** Raises an alarm that a person has to acknowledge, unless nobody has seen the last one about the same thing yet. */
@ApplicationScoped
public class RaiseAlarm {

    private final DamageAlarms alarms;
    private final ThresholdPolicy policy;

    RaiseAlarm(DamageAlarms alarms, ThresholdPolicy policy) {
        this.alarms = alarms;
        this.policy = policy;
    }

    @Transactional(TxType.MANDATORY)
    public void raise(AlarmCause cause, Instant now) {
        RaisedAlarm alarm =
                new RaisedAlarm(new AlarmHead(UUID.randomUUID(), cause, now, now.plus(policy.acknowledgeWithin())));
        alarms.raise(alarm, alarm.raised());
    }
}
