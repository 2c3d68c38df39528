package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A report was about what a live case is about already. */
public record CaseJoined(UUID caseId, String caseNumber, UUID reportId, Instant joinedAt) implements FactData {}
