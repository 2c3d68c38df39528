package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A vendor that checks who somebody is in a session of its own; never called inside a transaction. */
public interface EkycVendor {

    /** By what proofs, events and the policy name it. */
    String name();

    /**
     * Opens a session bound to this proof. Nothing comes back when the vendor cannot be reached within the configured
     * time-out: a session that it opened nevertheless is never used.
     */
    Optional<Session> open(UUID proofId, IdentityMethod method);

    /**
     * What a body says that was sent to us in this vendor's name.
     *
     * @param now the machine's time: a moved business clock opens no window
     */
    Delivery take(SignedBody sent, Instant now);

    /** How a session stands by the vendor's own answer; nothing if it has none for us, or cannot be reached. */
    Optional<VendorEvent> fetch(String session, Instant now);

    /** Has the vendor forget what it was shown in a session; asked again it changes nothing. */
    Purge purge(String session);

    /** Where the applicant goes. */
    record Session(String id, URI page) {}

    /** What came of asking a vendor to forget. */
    enum Purge {
        FORGOTTEN,
        VENDOR_AWAY
    }
}
