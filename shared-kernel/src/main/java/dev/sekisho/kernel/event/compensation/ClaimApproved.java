package dev.sekisho.kernel.event.compensation;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** One person approved exactly this content; at two, the claim may be paid. */
public record ClaimApproved(UUID claimId, String caseNumber, String contentHash, UUID personId, int approvals)
        implements FactData {}
