package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.event.charge.MonitoringAlertAcknowledged;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The alerts; a row and the fact about it are written together. */
public interface Alerts {

    /** Raises those whose rule, subject and day have none yet. @return how many were raised */
    int raise(Collection<AlertHead> alerts);

    /** Nobody else changes it until the transaction ends. */
    Optional<Alert> lock(UUID alert);

    void see(SeenAlert alert, MonitoringAlertAcknowledged fact);

    /** Says of those that are overdue and whose being late nobody has said yet that they are. @return how many */
    int escalate(Instant now, int most);

    /** Newest first. @param before raised before that one */
    List<Alert> page(Filter which, Optional<UUID> before, int most);

    /** How many are unseen, and how many of them are overdue. */
    Count count(Instant now);

    /** Which alerts are looked for. */
    enum Filter {
        ALL,
        UNSEEN,
        OVERDUE
    }

    /** The alerts that wait. */
    record Count(long unseen, long overdue) {}
}
