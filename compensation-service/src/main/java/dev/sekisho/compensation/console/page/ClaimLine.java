package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimState;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.compensation.claim.LiveClaim;

/** A claim in the list of its case. */
public record ClaimLine(String claimId, ClaimType type, ClaimState state, long owedYen, int approvals) {

    static ClaimLine of(Claim claim) {
        return new ClaimLine(
                claim.id().toString(),
                claim.content().type(),
                claim.state(),
                claim.content().owed().yen(),
                claim instanceof LiveClaim live ? live.approvals().size() : DraftClaim.APPROVALS_NEEDED);
    }
}
