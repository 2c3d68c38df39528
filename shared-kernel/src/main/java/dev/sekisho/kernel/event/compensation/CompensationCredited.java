package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A bank says that it has credited a claim to its depositor out of a lump sum. */
public record CompensationCredited(UUID claimId, String caseNumber, UUID lumpSumId, long amountYen, UUID personId)
        implements FactData {}
