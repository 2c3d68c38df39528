package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A report to an authority was sent: its hash, and whether it was late (A75). */
public record ReportingClockStopped(
        UUID clockId,
        UUID caseId,
        UUID incidentId,
        String duty,
        Instant sentAt,
        String contentHash,
        boolean late,
        UUID staffId,
        UUID personId)
        implements FactData {}
