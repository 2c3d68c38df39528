package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** An interim payment was approved, sent to the bank, confirmed as paid, or given up. */
public record InterimMoved(
        UUID interimId,
        UUID claimId,
        String caseNumber,
        long amountYen,
        String step,
        int approvals,
        UUID staffId,
        UUID personId)
        implements FactData {}
