package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/**
 * A second person approved or rejected a version of a monitoring rule.
 *
 * @param inForceFrom null if it was rejected
 */
public record MonitoringRuleDecided(
        UUID changeId, String ruleId, long version, String verdict, Instant inForceFrom, UUID staffId, UUID personId)
        implements FactData {}
