package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.kernel.id.AccountId;
import java.util.UUID;

/** One try of an account's holder to prove who they are; once decided it stays so. */
public sealed interface Proof permits PendingProof, ApprovedProof, RejectedProof {

    UUID id();

    /** The version of its latest fact. */
    long version();

    AccountId owner();

    IdentityMethod method();

    /** The vendor's session in which the applicant acts, and in no other. */
    SessionRef session();
}
