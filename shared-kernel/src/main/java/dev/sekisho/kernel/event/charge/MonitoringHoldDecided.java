package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/**
 * A person released what an alert holds, or kept it until it is released.
 *
 * @param reason a code; the words stay in the database
 */
public record MonitoringHoldDecided(
        UUID alertId, UUID walletId, String verdict, String reason, UUID staffId, UUID personId) implements FactData {}
