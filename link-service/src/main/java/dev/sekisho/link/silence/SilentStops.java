package dev.sekisho.link.silence;

import dev.sekisho.kernel.event.link.SilentStopAcknowledged;
import dev.sekisho.kernel.event.link.SilentStopEnded;
import dev.sekisho.kernel.event.link.SilentStopNoticed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The alarms, one for a bank that has not ended; a row and the fact about it are written together. */
public interface SilentStops {

    /** @return false, and nothing is written, if there is one for its bank */
    boolean raise(RaisedAlarm alarm, SilentStopNoticed fact);

    /** Nobody else changes it until the transaction ends. Empty for one that has ended, too. */
    Optional<SilentStop> lock(UUID alarm);

    void see(SeenAlarm alarm, SilentStopAcknowledged fact);

    void end(SeenAlarm alarm, Instant now, SilentStopEnded fact);

    /** Those that have not ended, in the order of their banks. */
    List<SilentStop> open();
}
