package dev.sekisho.identity.staff.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.identity.staff.RegisterPasskey;
import dev.sekisho.identity.staff.StoredPasskey;
import dev.sekisho.identity.webauthn.PasskeyChallenges;
import dev.sekisho.identity.webauthn.PasskeyChallenges.Challenge;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** What is said about passkeys, named as WebAuthn names it. */
final class PasskeyViews {

    private static final int ES256 = -7;

    private PasskeyViews() {}

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A challenge to sign in by; which passkeys there are is not said. */
    record ChallengeView(
            String challengeId, String challenge, String rpId, String userVerification, long timeoutMillis) {

        static ChallengeView of(Challenge challenge, String party) {
            return new ChallengeView(challenge.id(), challenge.text(), party, "required", PasskeyChallenges.millis());
        }
    }

    /** Options for a new passkey. */
    record OptionsView(
            String challengeId,
            String challenge,
            PartyView rp,
            UserView user,
            List<KindView> pubKeyCredParams,
            List<PasskeyView> excludeCredentials,
            String userVerification,
            String attestation,
            long timeoutMillis) {

        static OptionsView of(RegisterPasskey.Options options, UUID staffId, String party) {
            return new OptionsView(
                    options.challenge().id(),
                    options.challenge().text(),
                    new PartyView(party, "Sekisho"),
                    UserView.of(staffId, options.name()),
                    List.of(new KindView("public-key", ES256)),
                    options.present().stream().map(PasskeyView::of).toList(),
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

        static UserView of(UUID staffId, String name) {
            byte[] handle = ByteBuffer.allocate(2 * Long.BYTES)
                    .putLong(staffId.getMostSignificantBits())
                    .putLong(staffId.getLeastSignificantBits())
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

    /** A registered passkey. */
    record PasskeyView(String type, String id) {

        static PasskeyView of(StoredPasskey passkey) {
            return new PasskeyView("public-key", encoded(passkey.credentialId()));
        }
    }
}
