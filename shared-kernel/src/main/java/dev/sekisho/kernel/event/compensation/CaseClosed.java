package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** A case is over. */
public record CaseClosed(UUID caseId, String caseNumber, String outcome, Instant closedAt) implements FactData {}
