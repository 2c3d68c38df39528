package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.UUID;

/** A proof that failed; no later approval revives it: the holder starts another. */
public record RejectedProof(
        UUID id, long version, AccountId owner, IdentityMethod method, SessionRef session, Instant rejectedAt)
        implements Proof {}
