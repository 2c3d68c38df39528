package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** What came of a request to hold a payout, as the bank says. */
public record FreezeRequestAnswered(
        UUID requestId,
        UUID caseId,
        String bankCode,
        String outcome,
        long frozenYen,
        String reasonCode,
        UUID staffId,
        UUID personId)
        implements FactData {}
