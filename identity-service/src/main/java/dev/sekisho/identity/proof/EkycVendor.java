package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** A vendor that checks who somebody is in a session of its own; never called inside a transaction. */
public interface EkycVendor {

    /**
     * Opens a session bound to this proof. Nothing comes back when the vendor cannot be reached within the configured
     * time-out: a session that it opened nevertheless is never used.
     */
    Optional<Session> open(UUID proofId, IdentityMethod method);

    /** Where the applicant goes. */
    record Session(String id, URI page) {}
}
