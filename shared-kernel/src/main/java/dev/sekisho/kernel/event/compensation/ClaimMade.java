package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** Support asks that a victim be compensated; nothing is approved yet. */
public record ClaimMade(
        UUID claimId, String caseNumber, String claimType, long owedYen, int charges, String contentHash, UUID personId)
        implements FactData {}
