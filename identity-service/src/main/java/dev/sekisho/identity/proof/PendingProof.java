package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.UUID;

/** A proof of which the vendor has not yet said anything final. */
public record PendingProof(
        UUID id, long version, AccountId owner, IdentityMethod method, String session, Instant startedAt)
        implements Proof {

    ApprovedProof approve(VerifiedClaims claims, PersonId person, Instant now) {
        ProvedIdentity identity = new ProvedIdentity(id, person, method, claims.kanaSource(), now);
        return new ApprovedProof(id, version, owner, method, session, identity);
    }

    RejectedProof reject(Instant now) {
        return new RejectedProof(id, version, owner, method, session, now);
    }
}
