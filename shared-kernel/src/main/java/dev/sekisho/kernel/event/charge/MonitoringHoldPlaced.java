package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/**
 * An alert holds its wallet's money; the freeze by which it does so is named.
 *
 * @param endsAt null if only a person ends it
 */
public record MonitoringHoldPlaced(
        UUID alertId, String ruleId, long ruleVersion, UUID walletId, UUID freezeId, String grade, Instant endsAt)
        implements FactData {}
