package dev.sekisho.identity.passkey.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.identity.passkey.CustomerPasskey;
import dev.sekisho.identity.passkey.ManagePasskeys;
import dev.sekisho.identity.webauthn.PasskeyChallenges;
import dev.sekisho.identity.webauthn.PasskeyChallenges.Challenge;
import dev.sekisho.kernel.id.AccountId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What is said about customers' passkeys, named as WebAuthn names it. */
final class PasskeyViews {

    private static final int ES256 = -7;

    private PasskeyViews() {}

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A challenge to sign in by; the authenticator itself knows whose passkeys it has. */
    record ChallengeView(
            String challengeId, String challenge, String rpId, String userVerification, long timeoutMillis) {

        static ChallengeView of(Challenge challenge, String party) {
            return new ChallengeView(challenge.id(), challenge.text(), party, "required", PasskeyChallenges.millis());
        }
    }

    /** Options for a new passkey, which the authenticator has to find by itself later on. */
    record OptionsView(
            String challengeId,
            String challenge,
            PartyView rp,
            UserView user,
            List<KindView> pubKeyCredParams,
            List<CredentialView> excludeCredentials,
            String residentKey,
            String userVerification,
            String attestation,
            long timeoutMillis) {

        static OptionsView of(ManagePasskeys.Options options, AccountId account, String party) {
            return new OptionsView(
                    options.challenge().id(),
                    options.challenge().text(),
                    new PartyView(party, "Sekisho"),
                    UserView.of(account.value(), options.name()),
                    List.of(new KindView("public-key", ES256)),
                    options.present().stream().map(CredentialView::of).toList(),
                    "required",
                    "required",
                    "none",
                    PasskeyChallenges.millis());
        }

        @Override
        public String toString() {
            return "OptionsView[redacted]";
        }
    }

    /** The party a passkey is for. */
    record PartyView(String id, String name) {}

    /** Whose passkey: the account's id in bytes, and its name. */
    record UserView(String id, String name, String displayName) {

        static UserView of(UUID account, String name) {
            byte[] handle = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(account.getMostSignificantBits())
                    .putLong(account.getLeastSignificantBits())
                    .array();
            return new UserView(encoded(handle), name, name);
        }

        @Override
        public String toString() {
            return "UserView[redacted]";
        }
    }

    /** A kind of key. */
    record KindView(String type, @JsonProperty("alg") int algorithm) {}

    /** An authenticator's name for a passkey. */
    record CredentialView(String type, String id) {

        static CredentialView of(CustomerPasskey passkey) {
            return new CredentialView("public-key", encoded(passkey.key().credentialId()));
        }
    }

    /** A passkey as its holder sees it. */
    record PasskeyView(UUID passkeyId, boolean synced, Instant addedAt, Instant lastUsedAt) {

        static PasskeyView of(CustomerPasskey passkey) {
            return new PasskeyView(
                    passkey.id(),
                    passkey.key().synced(),
                    passkey.addedAt(),
                    passkey.lastUsedAt().orElse(null));
        }
    }

    /** The passkeys of one account. */
    record PasskeysView(List<PasskeyView> passkeys) {}
}
