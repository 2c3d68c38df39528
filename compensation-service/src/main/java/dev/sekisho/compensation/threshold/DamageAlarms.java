package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The alarms, one unseen one for a bank or a series of figures; a row and the fact about it are written together. */
public interface DamageAlarms {

    /** @return false, and nothing is written, while its bank or series has one that nobody has seen */
    boolean raise(RaisedAlarm alarm, FactData fact);

    /** Nobody else changes it until the transaction ends. */
    Optional<DamageAlarm> lock(UUID alarm);

    void see(SeenAlarm alarm, FactData fact);

    /** Those that nobody has seen, the oldest first. */
    List<RaisedAlarm> unseen();
}
