package dev.sekisho.identity.proof;

import java.net.URI;
import java.util.UUID;

/** What came of asking to prove an identity. */
public sealed interface ProofStart {

    /** The vendor waits for the applicant. */
    record Started(UUID proofId, URI page) implements ProofStart {}

    /** The method takes no new proofs. */
    record MethodEnded() implements ProofStart {}

    /** The account started too many proofs. */
    record TooMany() implements ProofStart {}

    /** The path is for other customers, or for those who showed more. */
    record NotOnThisPath() implements ProofStart {}

    /** The vendor cannot be reached. */
    record VendorAway() implements ProofStart {}

    /** There is no such account, or it is held. */
    record NoAccount() implements ProofStart {}
}
