package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.StaffPasskeyAdded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where passkeys of staff are kept. */
public interface Passkeys {

    void add(StoredPasskey passkey, StaffPasskeyAdded fact, Instant now);

    List<StoredPasskey> of(UUID staffId);

    Optional<StoredPasskey> find(UUID staffId, byte[] credentialId);

    /** Keeps the authenticator's count, if it is beyond the last one, or if this authenticator does not count. */
    Share count(StoredPasskey passkey, long signatures);

    void forget(UUID staffId);
}
