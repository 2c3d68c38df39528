package dev.sekisho.identity.token;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows a customer their sessions and ends them; an access token given before is good until its ten minutes are over. */
@ApplicationScoped
public class EndSession {

    private final Sessions sessions;
    private final SessionDesk desk;
    private final Accounts accounts;
    private final Transaction transaction;

    EndSession(Sessions sessions, SessionDesk desk, Accounts accounts, Transaction transaction) {
        this.sessions = sessions;
        this.desk = desk;
        this.accounts = accounts;
        this.transaction = transaction;
    }

    /** @return nothing where there is no such account */
    public Optional<List<Session>> of(AccountId holder, Instant now) {
        return transaction.call(() -> accounts.find(holder).map(account -> sessions.live(holder, now)));
    }

    /** Ends the session of a refresh token; whoever asks learns nothing. */
    public void signOut(String refreshToken, Instant now) {
        String tokenHash = desk.tokenHash(refreshToken);
        transaction.run(() -> sessions.present(tokenHash)
                .ifPresent(presented -> sessions.end(presented.session(), SessionEnd.SIGNED_OUT, now)));
    }

    /** Ends one of the holder's own sessions, if there is such a one. */
    public Found end(AccountId holder, UUID sessionId, Instant now) {
        return transaction.call(() -> {
            Optional<Session> own = sessions.live(holder, now).stream()
                    .filter(session -> session.id().equals(sessionId))
                    .findFirst();
            own.ifPresent(session -> sessions.end(session, SessionEnd.SIGNED_OUT, now));
            return own.isPresent() ? Found.ENDED : Found.NONE;
        });
    }

    /** Whether there was something to end. */
    public enum Found {
        ENDED,
        NONE
    }
}
