package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank says that it could not credit a claim out of a lump sum: it is owed again, and nobody has approved paying it anew. */
public record CompensationNotCredited(
        UUID claimId, String caseNumber, UUID lumpSumId, long amountYen, String code, UUID personId)
        implements FactData {}
