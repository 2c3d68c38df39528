package dev.sekisho.identity.passkey;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.PasskeyAdded;
import dev.sekisho.kernel.event.identity.PasskeyRemoved;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where customers' passkeys are kept, each change with its fact; used inside a transaction. */
public interface CustomerPasskeys {

    void add(CustomerPasskey passkey, PasskeyAdded fact);

    /** The oldest first. */
    List<CustomerPasskey> of(AccountId holder);

    /** Those of closed accounts are as if there were none. */
    Optional<CustomerPasskey> find(byte[] credentialId);

    /** Keeps the authenticator's count, if it is beyond the last one, or if this authenticator does not count. */
    Counted count(CustomerPasskey passkey, long signatures, Instant now);

    /** Keeps the fact of something that changed nothing about it. */
    void noted(CustomerPasskey passkey, FactData fact);

    void remove(CustomerPasskey passkey, PasskeyRemoved fact);

    /** Whether a count was one that goes on from the last. */
    enum Counted {
        GOES_ON,
        /** Lower or the same: the authenticator may have been copied. */
        GOES_BACK
    }
}
