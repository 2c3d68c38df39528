package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.UUID;

/** A proof that somebody asks for, before it is known whether it may be started. */
record ProofWish(UUID proofId, AccountId owner, IdentityMethod method, Instant now) {

    static ProofWish of(AccountId owner, IdentityMethod method, Instant now) {
        return new ProofWish(UUID.randomUUID(), owner, method, now);
    }
}
