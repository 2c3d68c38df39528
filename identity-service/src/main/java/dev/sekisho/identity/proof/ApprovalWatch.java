package dev.sekisho.identity.proof;

import java.time.Instant;

/** Who has to know of every approved proof, in the transaction that approves it. */
public interface ApprovalWatch {

    /** The account has what the proof shows already. */
    void approved(ApprovedProof proof, VerifiedClaims claims, Instant now);
}
