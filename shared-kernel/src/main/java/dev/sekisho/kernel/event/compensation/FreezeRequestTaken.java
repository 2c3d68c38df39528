package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** The bank has read a request to hold a payout, or somebody says how it was brought there. */
public record FreezeRequestTaken(UUID requestId, UUID caseId, String bankCode, String way, UUID staffId, UUID personId)
        implements FactData {}
