package dev.sekisho.compensation.reporting;

import java.util.Optional;
import java.util.UUID;

/** What was proposed for clocks; at most one for each, under the lock of the clock. */
public interface ClockChanges {

    Optional<ClockChange> proposed(UUID clock);

    /** Instead of what was proposed before. */
    void propose(ClockChange change);

    /** Somebody else agreed. */
    void agreed(ClockChange said);
}
