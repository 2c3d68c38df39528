package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An interim payment was made for what turned out to be the depositor's own use: it is owed back. */
public record InterimDebtRecorded(UUID interimId, UUID claimId, String caseNumber, long amountYen)
        implements FactData {}
