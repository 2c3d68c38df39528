package dev.sekisho.identity.passkey;

import dev.sekisho.identity.passkey.CustomerPasskeys.Counted;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.token.SessionDesk;
import dev.sekisho.identity.token.SessionDesk.Issue;
import dev.sekisho.identity.token.SessionDesk.SignIn;
import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.identity.webauthn.PasskeyAssertion;
import dev.sekisho.identity.webauthn.PasskeyChallenges;
import dev.sekisho.identity.webauthn.PasskeyChallenges.Challenge;
import dev.sekisho.identity.webauthn.PasskeyVerifier;
import dev.sekisho.identity.webauthn.UsedChallenges;
import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Signs a customer in by a passkey and nothing else: no address is asked for, so that none can be tried, and whatever is
 * wrong is refused alike.
 */
@ApplicationScoped
public class SignInByPasskey {

    private static final String ANYBODY = "customers";

    private final CustomerPasskeys passkeys;
    private final PasskeyVerifier verifier;
    private final PasskeyChallenges challenges;
    private final UsedChallenges used;
    private final SessionDesk sessions;
    private final TokenRules rules;
    private final KeyedHash hash;
    private final Transaction transaction;

    SignInByPasskey(
            CustomerPasskeys passkeys,
            PasskeyVerifier verifier,
            PasskeyChallenges challenges,
            UsedChallenges used,
            SessionDesk sessions,
            TokenRules rules,
            KeyedHash hash,
            Transaction transaction) {
        this.passkeys = passkeys;
        this.verifier = verifier;
        this.challenges = challenges;
        this.used = used;
        this.sessions = sessions;
        this.rules = rules;
        this.hash = hash;
        this.transaction = transaction;
    }

    public Challenge challenge(Instant now) {
        return challenges.issue(ANYBODY, now);
    }

    /** @param now the machine's time: sessions never follow the business clock */
    public TokenOutcome signIn(Shown shown, String audience, Optional<String> device, Instant now) {
        if (!rules.audiences().contains(audience)) {
            return new TokenOutcome.NoSuchAudience();
        }
        Optional<Challenge> challenge = challenges.open(shown.challengeId(), ANYBODY, now);
        byte[] credentialId = shown.assertion().credentialId();
        Optional<CustomerPasskey> known = transaction.call(() -> passkeys.find(credentialId));
        if (challenge.isEmpty() || known.isEmpty()) {
            return new TokenOutcome.Refused("PASSKEY_UNKNOWN");
        }
        Optional<Long> signatures = verifier.asserted(
                known.get().key(), shown.assertion(), challenge.get().bytes());
        if (signatures.isEmpty()) {
            return refuse(known.get(), "PASSKEY_WRONG");
        }
        var by = new SignIn(known.get().holder(), known.get().method(), audience, device);
        return grant(known.get(), challenge.get(), signatures.get(), by, now)
                .orElseGet(() -> refuse(known.get(), "PASSKEY_USED"));
    }

    private Optional<TokenOutcome> grant(
            CustomerPasskey passkey, Challenge challenge, long signatures, SignIn by, Instant now) {
        return transaction.call(() -> {
            if (used.use(challenge, now) == UsedChallenges.Answer.AGAIN) {
                return Optional.empty();
            }
            if (passkeys.count(passkey, signatures, now) == Counted.GOES_BACK) {
                return Optional.empty();
            }
            Issue issue = sessions.start(by, now);
            passkeys.noted(passkey, issue.fact());
            return Optional.of(issue.granted());
        });
    }

    private TokenOutcome refuse(CustomerPasskey passkey, String reason) {
        String credential = hash.of(
                Label.CODE, Base64.getEncoder().encodeToString(passkey.key().credentialId()));
        transaction.run(() -> passkeys.noted(passkey, new AuthenticationRefused(credential, reason)));
        return new TokenOutcome.Refused(reason);
    }

    /** What an authenticator signed, and for which challenge. */
    public record Shown(String challengeId, PasskeyAssertion assertion) {}
}
