package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** The bank that a stolen payout went to is to hold it; said again when more of the payout is found to be stolen (A77). */
public record FreezeRequestWritten(
        UUID requestId,
        UUID caseId,
        String caseNumber,
        UUID payoutId,
        UUID bankAccountId,
        String bankCode,
        long amountYen,
        Instant dueBy)
        implements FactData {}
