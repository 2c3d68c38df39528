package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** What the operator knew of an incident at a moment was handed out, as the bytes with this hash (A39). */
public record IncidentReportExported(
        UUID incidentId, Instant asOf, String format, String contentHash, UUID staffId, UUID personId)
        implements FactData {}
