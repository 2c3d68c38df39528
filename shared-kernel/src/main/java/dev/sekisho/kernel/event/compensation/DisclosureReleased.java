package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Another person agreed: investigators may read so much of a case, for a time. */
public record DisclosureReleased(
        UUID disclosureId, UUID caseId, String caseNumber, Instant endsAt, UUID staffId, UUID personId)
        implements FactData {}
