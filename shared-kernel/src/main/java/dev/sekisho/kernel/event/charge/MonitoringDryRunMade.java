package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A rule was tried over what had happened; nothing else changed.
 *
 * @param complete whether it came to the end of its period within its limits
 */
public record MonitoringDryRunMade(
        UUID dryRunId,
        String kind,
        String subject,
        List<String> parameters,
        Instant since,
        Instant until,
        long movements,
        long alerts,
        long wallets,
        boolean complete,
        UUID staffId,
        UUID personId)
        implements FactData {}
