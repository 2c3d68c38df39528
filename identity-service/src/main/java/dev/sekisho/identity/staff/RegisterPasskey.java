package dev.sekisho.identity.staff;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.identity.webauthn.PasskeyAttestation;
import dev.sekisho.identity.webauthn.PasskeyChallenges;
import dev.sekisho.identity.webauthn.PasskeyChallenges.Challenge;
import dev.sekisho.identity.webauthn.PasskeyVerifier;
import dev.sekisho.identity.webauthn.UsedChallenges;
import dev.sekisho.kernel.event.identity.StaffPasskeyAdded;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Adds a passkey to the account of somebody who is signed in; it may then stand for the authenticator's code. */
@ApplicationScoped
public class RegisterPasskey {

    static final int MOST = 10;

    private final Passkeys passkeys;
    private final PasskeyVerifier verifier;
    private final PasskeyChallenges challenges;
    private final UsedChallenges used;
    private final StaffTokens tokens;
    private final StaffMembers members;
    private final KeyedHash hash;
    private final Transaction transaction;

    RegisterPasskey(
            Passkeys passkeys,
            PasskeyVerifier verifier,
            PasskeyChallenges challenges,
            UsedChallenges used,
            StaffTokens tokens,
            StaffMembers members,
            KeyedHash hash,
            Transaction transaction) {
        this.passkeys = passkeys;
        this.verifier = verifier;
        this.challenges = challenges;
        this.used = used;
        this.tokens = tokens;
        this.members = members;
        this.hash = hash;
        this.transaction = transaction;
    }

    /** What the browser is told to make a passkey for this account, leaving out authenticators that have one. */
    public StaffOutcome<Options> options(Actor by, Instant now) {
        return transaction.call(() -> standing(by, now)
                ? StaffOutcome.done(new Options(
                        challenges.issue(by.staffId().toString(), now),
                        members.address(by.staffId()).orElseThrow().value(),
                        passkeys.of(by.staffId())))
                : StaffOutcome.refused(StaffRefusal.NOT_ENTITLED));
    }

    public StaffOutcome<StoredPasskey> register(Actor by, String challengeId, PasskeyAttestation answer, Instant now) {
        Optional<Challenge> challenge =
                challenges.open(challengeId, by.staffId().toString(), now);
        Optional<StoredPasskey> passkey = challenge.flatMap(
                known -> verifier.registered(answer, known.bytes()).map(key -> StoredPasskey.of(by.staffId(), key)));
        return transaction.call(() -> {
            // Held, so that the number of passkeys is counted by one at a time.
            if (!standing(by, now) || members.lock(by.staffId()).isEmpty()) {
                return StaffOutcome.refused(StaffRefusal.NOT_ENTITLED);
            }
            return passkey.map(fresh -> keep(fresh, challenge.orElseThrow(), now))
                    .orElseGet(() -> StaffOutcome.refused(StaffRefusal.PASSKEY));
        });
    }

    private StaffOutcome<StoredPasskey> keep(StoredPasskey fresh, Challenge challenge, Instant now) {
        if (passkeys.of(fresh.staffId()).size() >= MOST) {
            return StaffOutcome.refused(StaffRefusal.TOO_MANY_PASSKEYS);
        }
        if (used.use(challenge, now) == UsedChallenges.Answer.AGAIN) {
            return StaffOutcome.refused(StaffRefusal.PASSKEY);
        }
        String credential = hash.of(Label.CODE, Base64.getEncoder().encodeToString(fresh.credentialId()));
        passkeys.add(fresh, new StaffPasskeyAdded(fresh.staffId(), credential), now);
        return StaffOutcome.done(fresh);
    }

    private boolean standing(Actor by, Instant now) {
        return tokens.standing(by.tokenId(), by.staffId(), now).isPresent();
    }

    /** Challenge, the account's name, and the passkeys there are. */
    public record Options(Challenge challenge, String name, List<StoredPasskey> present) {

        @Override
        public String toString() {
            return "Options[redacted]";
        }
    }
}
