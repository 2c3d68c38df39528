package dev.sekisho.identity.token;

import dev.sekisho.kernel.event.identity.SessionStarted;
import dev.sekisho.kernel.event.identity.TokenIssued;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sessions and the hashes of their refresh tokens are kept; used inside a transaction. */
public interface Sessions {

    void start(Session session, Refresh first, SessionStarted fact);

    /** The session to which a refresh token belongs, held until the transaction ends; none if it is over. */
    Optional<Presented> present(String tokenHash);

    /** Uses one refresh token up and keeps the next, with the fact of what was issued for it. */
    void rotate(Session session, String usedHash, Refresh next, TokenIssued fact);

    /** Ends a session that is not over, with the fact that says so. */
    void end(Session session, SessionEnd why, Instant now);

    /** Sessions that are not over, the one used most recently first. */
    List<Session> live(AccountId holder, Instant now);

    /** A session as it was found by a refresh token. */
    record Presented(Session session, boolean used, Instant endsAt) {}

    /** A refresh token as it is kept. */
    record Refresh(String tokenHash, Instant issuedAt, Instant endsAt) {}
}
