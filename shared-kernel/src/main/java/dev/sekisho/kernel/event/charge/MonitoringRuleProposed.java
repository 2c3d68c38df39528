package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A version of a monitoring rule was proposed, with the dry run it rests on; it decides nothing before another person approves.
 *
 * @param parameters each as name=value
 * @param holdSeconds how long a hold lasts unless a person decides; 0 where it does not end by itself
 */
public record MonitoringRuleProposed(
        UUID changeId,
        String ruleId,
        long version,
        String kind,
        String subject,
        List<String> parameters,
        String action,
        long holdSeconds,
        Instant effectiveFrom,
        Instant effectiveUntil,
        UUID dryRunId,
        UUID staffId,
        UUID personId)
        implements FactData {}
