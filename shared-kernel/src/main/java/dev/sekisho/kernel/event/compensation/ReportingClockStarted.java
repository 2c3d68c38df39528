package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** The time for a report to an authority runs from when the operator learned of a case or an incident (A75). */
public record ReportingClockStarted(
        UUID clockId,
        UUID caseId,
        UUID incidentId,
        String duty,
        Instant learnedAt,
        Instant dueAt,
        boolean calendarKnown,
        String rule,
        UUID staffId,
        UUID personId)
        implements FactData {}
