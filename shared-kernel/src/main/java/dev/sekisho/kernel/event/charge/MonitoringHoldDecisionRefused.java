package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A word about a hold did not count. */
public record MonitoringHoldDecisionRefused(
        UUID alertId, UUID walletId, String verdict, String rule, UUID staffId, UUID personId) implements FactData {}
