package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A case orders that a link be stopped or a wallet frozen, or lets it go; or the owner has acknowledged it. */
public record MeasureTaken(
        UUID measureId,
        UUID caseId,
        String caseNumber,
        String target,
        UUID targetId,
        String grade,
        String rule,
        String step,
        Instant endsAt,
        long tookMillis)
        implements FactData {}
