package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A report belonged to no live case, and opened one. */
public record CaseOpened(UUID caseId, String caseNumber, UUID reportId, Instant openedAt, Instant confirmBy)
        implements FactData {}
