package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A proof of which the vendor has not yet said anything final.
 *
 * @param declaredHash what the applicant said of themselves beforehand, where the path asks for it
 */
public record PendingProof(
        UUID id,
        long version,
        AccountId owner,
        IdentityMethod method,
        SessionRef session,
        Optional<String> declaredHash,
        Instant startedAt)
        implements Proof {

    ApprovedProof approve(VerifiedClaims claims, PersonId person, Instant now) {
        ProvedIdentity identity = new ProvedIdentity(id, person, method, claims.kanaSource(), now);
        return new ApprovedProof(id, version, owner, method, session, identity);
    }

    RejectedProof reject(Instant now) {
        return new RejectedProof(id, version, owner, method, session, now);
    }
}
