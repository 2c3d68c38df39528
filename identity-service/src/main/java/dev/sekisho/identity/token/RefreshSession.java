package dev.sekisho.identity.token;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.token.Sessions.Presented;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives the holder of a refresh token the next one and an access token for one service.
 *
 * <p>Designed after RFC 9700: a token that comes twice ends the session, whoever of the two was first.
 */
@ApplicationScoped
public class RefreshSession {

    private final Sessions sessions;
    private final SessionDesk desk;
    private final Accounts accounts;
    private final TokenRules rules;
    private final Transaction transaction;

    RefreshSession(Sessions sessions, SessionDesk desk, Accounts accounts, TokenRules rules, Transaction transaction) {
        this.sessions = sessions;
        this.desk = desk;
        this.accounts = accounts;
        this.rules = rules;
        this.transaction = transaction;
    }

    /** @param now the machine's time: sessions never follow the business clock */
    public TokenOutcome refresh(String refreshToken, Optional<String> device, String audience, Instant now) {
        if (!rules.audiences().contains(audience)) {
            return new TokenOutcome.NoSuchAudience();
        }
        String tokenHash = desk.tokenHash(refreshToken);
        return transaction.call(() -> sessions.present(tokenHash)
                .map(presented -> decide(presented, tokenHash, device.map(desk::deviceHash), audience, now))
                .orElseGet(() -> new TokenOutcome.Refused("NO_SESSION")));
    }

    private TokenOutcome decide(
            Presented presented, String tokenHash, Optional<String> deviceHash, String audience, Instant now) {
        Session session = presented.session();
        if (session.isOver(now) || !now.isBefore(presented.endsAt())) {
            return new TokenOutcome.Refused("TOO_LATE");
        } else if (presented.used()) {
            return end(session, SessionEnd.TOKEN_REUSED, now);
        } else if (!session.deviceHash().equals(deviceHash)) {
            return end(session, SessionEnd.OTHER_DEVICE, now);
        } else if (isNotInUse(session)) {
            return end(session, SessionEnd.ACCOUNT_HELD, now);
        }
        return desk.renew(session, tokenHash, audience, now).granted();
    }

    private boolean isNotInUse(Session session) {
        return accounts.find(session.holder())
                .filter(account -> account instanceof ActiveAccount)
                .isEmpty();
    }

    private TokenOutcome end(Session session, SessionEnd why, Instant now) {
        sessions.end(session, why, now);
        return new TokenOutcome.Refused(why.name());
    }
}
