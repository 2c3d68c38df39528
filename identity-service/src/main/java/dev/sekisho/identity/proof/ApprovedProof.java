package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.kernel.id.AccountId;
import java.util.UUID;

/** A proof that succeeded; nothing the vendor sends later changes it. */
public record ApprovedProof(
        UUID id, long version, AccountId owner, IdentityMethod method, SessionRef session, ProvedIdentity identity)
        implements Proof {}
