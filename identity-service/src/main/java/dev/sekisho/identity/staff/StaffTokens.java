package dev.sekisho.identity.staff;

import dev.sekisho.kernel.event.identity.StaffSignedOut;
import dev.sekisho.kernel.event.identity.StaffTokenIssued;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tokens staff were given, so that each can be asked about, and ended before its time. */
public interface StaffTokens {

    void add(IssuedToken token, StaffTokenIssued fact);

    /** The token, if it was issued to this account, is not over and was not ended. */
    Optional<IssuedToken> standing(UUID tokenId, UUID staffId, Instant now);

    void endAll(UUID staffId, Instant now);

    /** Ends all of the account, because its holder said so by one of them. */
    void signedOut(StaffSignedOut fact, Instant now);

    /** Whether token, account and role all stand at this moment. */
    boolean stands(UUID tokenId, UUID staffId, StaffRole role, Instant now);
}
