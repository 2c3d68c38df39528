package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A word about a version of a monitoring rule did not count. */
public record MonitoringRuleDecisionRefused(
        UUID changeId, String ruleId, long version, String rule, UUID staffId, UUID personId) implements FactData {}
