package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.event.compensation.DamageAlarmAcknowledged;
import dev.sekisho.kernel.event.compensation.DamageAlarmRaised;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The alarms, one unseen one for a bank; a row and the fact about it are written together. */
public interface DamageAlarms {

    /** @return false, and nothing is written, while its bank has one that nobody has seen */
    boolean raise(RaisedAlarm alarm, DamageAlarmRaised fact);

    /** Nobody else changes it until the transaction ends. */
    Optional<DamageAlarm> lock(UUID alarm);

    void see(SeenAlarm alarm, DamageAlarmAcknowledged fact);

    /** Those that nobody has seen, the oldest first. */
    List<RaisedAlarm> unseen();
}
