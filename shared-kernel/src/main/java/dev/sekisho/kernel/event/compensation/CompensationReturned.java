package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The bank has sent the money of a paid claim back: it is owed again, and nobody has approved paying it anew. */
public record CompensationReturned(
        UUID claimId, String caseNumber, UUID runId, long amountYen, UUID returnId, String contentHash, UUID personId)
        implements FactData {}
