package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Movements of money met a monitoring rule; operations is to acknowledge it in time.
 *
 * @param walletId the wallet of the movement that met it
 * @param movements the ids of what was seen
 */
public record MonitoringAlertRaised(
        UUID alertId,
        String ruleId,
        long ruleVersion,
        String kind,
        String subject,
        String action,
        UUID walletId,
        List<String> movements,
        Instant dueAt)
        implements FactData {}
