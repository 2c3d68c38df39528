package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.event.charge.MonitoringAlertAcknowledged;
import dev.sekisho.kernel.event.charge.MonitoringAlertOverdue;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Nobody has said yet that they have seen it. @param escalated whether that was too late, and said so */
public record RaisedAlert(AlertHead head, boolean escalated) implements Alert {

    public RaisedAlert {
        Objects.requireNonNull(head, "head");
    }

    /** From its time on, not at it. */
    public boolean isOverdueAt(Instant now) {
        return now.isAfter(head.dueAt());
    }

    SeenAlert seen(Speaker by, Instant now) {
        return new SeenAlert(head, by, now);
    }

    MonitoringAlertOverdue overdue() {
        return new MonitoringAlertOverdue(head.id(), head.ruleId(), head.dueAt());
    }

    MonitoringAlertAcknowledged acknowledged(Speaker by, Instant now) {
        return new MonitoringAlertAcknowledged(
                head.id(),
                head.ruleId(),
                by.staffId(),
                by.person().value(),
                Math.max(0, Duration.between(head.raisedAt(), now).toSeconds()),
                isOverdueAt(now));
    }
}
