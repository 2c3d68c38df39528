package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Somebody said that a clock has to be dropped or opened again, or agreed, which did it (A75). */
public record ReportingClockChanged(
        UUID clockId,
        UUID caseId,
        UUID incidentId,
        String duty,
        String change,
        String reason,
        boolean done,
        UUID staffId,
        UUID personId)
        implements FactData {}
