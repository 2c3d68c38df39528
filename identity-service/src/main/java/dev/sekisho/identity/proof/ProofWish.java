package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.origin.Origin;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A proof that somebody asks for, before it is known whether it may be started.
 *
 * @param origin from where the holder asks; empty for what staff enter at a counter
 */
record ProofWish(UUID proofId, AccountId owner, IdentityMethod method, Optional<Origin> origin, Instant now) {

    static ProofWish from(Origin origin, AccountId owner, IdentityMethod method, Instant now) {
        return new ProofWish(UUID.randomUUID(), owner, method, Optional.of(origin), now);
    }

    static ProofWish atTheCounter(AccountId owner, IdentityMethod method, Instant now) {
        return new ProofWish(UUID.randomUUID(), owner, method, Optional.empty(), now);
    }
}
