package dev.sekisho.charge.monitoring;

import dev.sekisho.kernel.event.charge.MonitoringDryRunMade;
import java.util.Optional;
import java.util.UUID;

/** What was tried, kept for whoever decides on it. */
public interface DryRuns {

    void keep(DryRunResult result, MonitoringDryRunMade fact);

    Optional<DryRunResult> find(UUID id);
}
