package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Nobody acknowledged an alert in time. */
public record MonitoringAlertOverdue(UUID alertId, String ruleId, Instant dueAt) implements FactData {}
