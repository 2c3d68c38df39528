package dev.sekisho.identity.token;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.token.Sessions.Refresh;
import dev.sekisho.identity.token.TokenOutcome.Granted;
import dev.sekisho.identity.token.TokenOutcome.Renewal;
import dev.sekisho.kernel.event.identity.SessionStarted;
import dev.sekisho.kernel.event.identity.TokenIssued;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Begins sessions, goes on with them and ends them, in the caller's transaction. Every access token belongs to one; the
 * refresh token beside it is random, kept as a hash only, and good once.
 */
@ApplicationScoped
public class SessionDesk {

    private static final int BYTES = 32;

    private final Sessions sessions;
    private final TokenSigner signer;
    private final TokenRules rules;
    private final SessionRules sessionRules;
    private final KeyedHash hash;
    private final RandomGenerator random;

    @Inject
    SessionDesk(Sessions sessions, TokenSigner signer, TokenRules rules, SessionRules sessionRules, KeyedHash hash) {
        this(sessions, signer, rules, sessionRules, hash, new SecureRandom());
    }

    SessionDesk(
            Sessions sessions,
            TokenSigner signer,
            TokenRules rules,
            SessionRules sessionRules,
            KeyedHash hash,
            RandomGenerator random) {
        this.sessions = sessions;
        this.signer = signer;
        this.rules = rules;
        this.sessionRules = sessionRules;
        this.hash = hash;
        this.random = random;
    }

    /** @param device what the app calls its device, if it does: its refresh tokens are worth nothing on another */
    public Issue start(SignIn by, Instant now) {
        makeRoom(by.holder(), now);
        Session session = new Session(
                UUID.randomUUID(),
                by.holder(),
                by.method(),
                by.device().map(this::deviceHash),
                now,
                now,
                now.plus(sessionRules.life()));
        String refresh = drawn();
        var fact = new SessionStarted(
                session.id(), session.holder().value(), session.method().name(), session.endsAt());
        sessions.start(session, kept(refresh, session, now), fact);
        return issue(session, by.audience(), refresh, now);
    }

    /** Ends every session of an account but this one. */
    public void endOthers(AccountId holder, Optional<UUID> but, SessionEnd why, Instant now) {
        sessions.live(holder, now).stream()
                .filter(session -> but.filter(session.id()::equals).isEmpty())
                .forEach(session -> sessions.end(session, why, now));
    }

    /** Whether the session of a token stands still, and began within this time. */
    public boolean isFresh(AccountId holder, Optional<UUID> sessionId, Duration within, Instant now) {
        return sessions.live(holder, now).stream()
                .filter(session -> sessionId.filter(session.id()::equals).isPresent())
                .anyMatch(session -> now.isBefore(session.startedAt().plus(within)));
    }

    Issue renew(Session session, String usedHash, String audience, Instant now) {
        String refresh = drawn();
        Issue issue = issue(session, audience, refresh, now);
        sessions.rotate(session, usedHash, kept(refresh, session, now), issue.fact());
        return issue;
    }

    String tokenHash(String refreshToken) {
        return hash.of(Label.REFRESH_TOKEN, refreshToken);
    }

    String deviceHash(String device) {
        return hash.of(Label.DEVICE, device);
    }

    private void makeRoom(AccountId holder, Instant now) {
        List<Session> live = sessions.live(holder, now);
        live.stream()
                .skip(sessionRules.most() - 1L)
                .forEach(session -> sessions.end(session, SessionEnd.DISPLACED, now));
    }

    private Issue issue(Session session, String audience, String refresh, Instant now) {
        Instant end = now.plus(rules.life());
        TokenClaims claims = new TokenClaims(UUID.randomUUID(), rules.issuer(), session, audience, now, end);
        var fact = new TokenIssued(claims.tokenId(), session.holder().value(), audience, end);
        Duration good = Duration.between(now, sessionRules.idleEnd(session, now));
        Renewal renewal = new Renewal(session.id(), refresh, good);
        return new Issue(new Granted(signer.sign(claims), rules.life(), Optional.of(renewal)), fact);
    }

    private Refresh kept(String refresh, Session session, Instant now) {
        return new Refresh(tokenHash(refresh), now, sessionRules.idleEnd(session, now));
    }

    private String drawn() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Who signed in, how, for which service, and on which device. */
    public record SignIn(AccountId holder, SignInMethod method, String audience, Optional<String> device) {}

    /** What the customer gets, and the fact of it. */
    public record Issue(Granted granted, TokenIssued fact) {}
}
