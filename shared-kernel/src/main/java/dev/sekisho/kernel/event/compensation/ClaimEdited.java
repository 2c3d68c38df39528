package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A claim says something else now; approvals of what it said before are void. */
public record ClaimEdited(
        UUID claimId, String caseNumber, long owedYen, int charges, String contentHash, UUID personId, int revision)
        implements FactData {}
