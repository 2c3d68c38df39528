package dev.sekisho.identity.proof;

import java.time.Instant;
import java.util.List;

/** All who watch, told one after the other. */
public record ApprovalWatches(List<ApprovalWatch> all) {

    public ApprovalWatches {
        all = List.copyOf(all);
    }

    void approved(ApprovedProof proof, VerifiedClaims claims, Instant now) {
        all.forEach(watch -> watch.approved(proof, claims, now));
    }
}
