package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Staff say that cases belong to one incident, and since when the operator has known of it (A39). */
public record IncidentDeclared(
        UUID incidentId, Instant learnedAt, boolean personalData, boolean attack, UUID staffId, UUID personId)
        implements FactData {}
