package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A payout need not be held any more, and why. */
public record FreezeRequestWithdrawn(UUID requestId, UUID caseId, String bankCode, String cause) implements FactData {}
