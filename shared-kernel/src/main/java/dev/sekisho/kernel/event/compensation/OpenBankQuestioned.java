package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.time.Instant;
import java.util.UUID;

/** Damage was confirmed at a bank that is open; without a named decision in time the bank is stopped. */
public record OpenBankQuestioned(UUID questionId, String bankCode, UUID caseId, long confirmations, Instant decideBy)
        implements FactData {}
