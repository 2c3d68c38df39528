package dev.sekisho.identity.passkey;

import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Passwords;
import dev.sekisho.identity.message.Channel;
import dev.sekisho.identity.message.Message;
import dev.sekisho.identity.message.MessageGateway;
import dev.sekisho.identity.passkey.PasskeyOutcome.Done;
import dev.sekisho.identity.passkey.PasskeyOutcome.Reason;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.token.SessionDesk;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.identity.webauthn.PasskeyAttestation;
import dev.sekisho.identity.webauthn.PasskeyChallenges;
import dev.sekisho.identity.webauthn.PasskeyChallenges.Challenge;
import dev.sekisho.identity.webauthn.PasskeyKey;
import dev.sekisho.identity.webauthn.PasskeyVerifier;
import dev.sekisho.identity.webauthn.UsedChallenges;
import dev.sekisho.kernel.event.identity.PasskeyAdded;
import dev.sekisho.kernel.event.identity.PasskeyRemoved;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adds passkeys to one's own account and takes them off, right after signing in only; the mailbox is told of both. */
@ApplicationScoped
public class ManagePasskeys {

    static final int MOST = 10;
    static final Duration FRESH = Duration.ofMinutes(10);

    private final CustomerPasskeys passkeys;
    private final PasskeyVerifier verifier;
    private final PasskeyChallenges challenges;
    private final UsedChallenges used;
    private final SessionDesk sessions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final MessageGateway gateway;
    private final KeyedHash hash;
    private final Transaction transaction;

    ManagePasskeys(
            CustomerPasskeys passkeys,
            PasskeyVerifier verifier,
            PasskeyChallenges challenges,
            UsedChallenges used,
            SessionDesk sessions,
            Accounts accounts,
            Passwords passwords,
            MessageGateway gateway,
            KeyedHash hash,
            Transaction transaction) {
        this.passkeys = passkeys;
        this.verifier = verifier;
        this.challenges = challenges;
        this.used = used;
        this.sessions = sessions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.gateway = gateway;
        this.hash = hash;
        this.transaction = transaction;
    }

    /** @return nothing where there is no such account */
    public Optional<List<CustomerPasskey>> of(AccountId account) {
        return transaction.call(() -> accounts.find(account).map(known -> passkeys.of(account)));
    }

    /** What the browser is told to make a passkey for this account, leaving out authenticators that have one. */
    public PasskeyOutcome<Options> options(PasskeyHolder by, Instant now) {
        return transaction.call(() -> refusal(by, now)
                .<PasskeyOutcome<Options>>map(PasskeyOutcome::refused)
                .orElseGet(() -> PasskeyOutcome.done(new Options(
                        challenges.issue(subject(by), now),
                        passwords.of(by.account()).orElseThrow().address().value(),
                        passkeys.of(by.account())))));
    }

    public PasskeyOutcome<CustomerPasskey> register(
            PasskeyHolder by, String challengeId, PasskeyAttestation answer, Instant now) {
        Optional<Challenge> challenge = challenges.open(challengeId, subject(by), now);
        Optional<PasskeyKey> key = challenge.flatMap(known -> verifier.registered(answer, known.bytes()));
        PasskeyOutcome<CustomerPasskey> outcome = transaction.call(() -> {
            Optional<Reason> refusal = refusal(by, now);
            if (refusal.isPresent()) {
                return PasskeyOutcome.refused(refusal.get());
            }
            return key.map(fresh -> keep(by.account(), fresh, challenge.orElseThrow(), now))
                    .orElseGet(() -> PasskeyOutcome.refused(Reason.NOT_ACCEPTED));
        });
        if (outcome instanceof Done<?>) {
            tell(by.account(), PasskeyTexts.added());
        }
        return outcome;
    }

    private PasskeyOutcome<CustomerPasskey> keep(AccountId holder, PasskeyKey key, Challenge challenge, Instant now) {
        if (passkeys.of(holder).size() >= MOST) {
            return PasskeyOutcome.refused(Reason.TOO_MANY);
        }
        boolean known = passkeys.find(key.credentialId()).isPresent();
        if (known || used.use(challenge, now) == UsedChallenges.Answer.AGAIN) {
            return PasskeyOutcome.refused(Reason.NOT_ACCEPTED);
        }
        var passkey = new CustomerPasskey(UUID.randomUUID(), holder, key, now, Optional.empty());
        passkeys.add(passkey, new PasskeyAdded(holder.value(), credentialHash(passkey)));
        return PasskeyOutcome.done(passkey);
    }

    public PasskeyOutcome<CustomerPasskey> remove(PasskeyHolder by, UUID passkeyId, Instant now) {
        PasskeyOutcome<CustomerPasskey> outcome = transaction.call(() -> {
            Optional<CustomerPasskey> own = passkeys.of(by.account()).stream()
                    .filter(passkey -> passkey.id().equals(passkeyId))
                    .findFirst();
            if (own.isEmpty()) {
                return PasskeyOutcome.refused(Reason.UNKNOWN);
            }
            return refusal(by, now)
                    .<PasskeyOutcome<CustomerPasskey>>map(PasskeyOutcome::refused)
                    .orElseGet(() -> takeOff(own.get()));
        });
        if (outcome instanceof Done<?>) {
            tell(by.account(), PasskeyTexts.removed());
        }
        return outcome;
    }

    private PasskeyOutcome<CustomerPasskey> takeOff(CustomerPasskey passkey) {
        passkeys.remove(passkey, new PasskeyRemoved(passkey.holder().value(), credentialHash(passkey)));
        return PasskeyOutcome.done(passkey);
    }

    private Optional<Reason> refusal(PasskeyHolder by, Instant now) {
        // Held, so that the number of passkeys is counted by one at a time.
        if (accounts.lock(by.account()).isEmpty()) {
            return Optional.of(Reason.UNKNOWN);
        }
        return sessions.isFresh(by.account(), by.session(), FRESH, now)
                ? Optional.empty()
                : Optional.of(Reason.SIGN_IN_AGAIN);
    }

    private void tell(AccountId holder, String text) {
        transaction
                .call(() -> passwords.of(holder))
                .ifPresent(kept ->
                        gateway.send(new Message(Channel.MAIL, kept.address().value(), text, holder.value())));
    }

    private String credentialHash(CustomerPasskey passkey) {
        return hash.of(
                Label.CODE, Base64.getEncoder().encodeToString(passkey.key().credentialId()));
    }

    private static String subject(PasskeyHolder by) {
        return "customer:" + by.account();
    }

    /** Challenge, the account's name, and the passkeys there are. */
    public record Options(Challenge challenge, String name, List<CustomerPasskey> present) {

        @Override
        public String toString() {
            return "Options[redacted]";
        }
    }
}
