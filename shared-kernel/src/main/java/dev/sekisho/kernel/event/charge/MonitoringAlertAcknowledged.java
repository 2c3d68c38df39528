package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A person of operations has seen an alert. */
public record MonitoringAlertAcknowledged(
        UUID alertId, String ruleId, UUID staffId, UUID personId, long afterSeconds, boolean late)
        implements FactData {}
