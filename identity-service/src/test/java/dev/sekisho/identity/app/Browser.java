package dev.sekisho.identity.app;

import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorAssertionResponse;
import com.webauthn4j.data.AuthenticatorAttestationResponse;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredential;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.client.AuthenticationExtensionClientOutput;
import com.webauthn4j.data.extension.client.RegistrationExtensionClientOutput;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import dev.sekisho.kit.testing.Json;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A browser with an authenticator in it, on a page of some origin. */
final class Browser {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final ClientPlatform platform;
    private byte[] credentialId;

    Browser(String origin) {
        var authenticator = new WebAuthnAuthenticatorAdaptor(new NoneAttestationAuthenticator());
        this.platform = new ClientPlatform(new Origin(origin), authenticator);
    }

    /** What it sends to register a passkey. */
    Map<String, Object> create(Json options) {
        var creation = new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(options.getString("rp.id"), options.getString("rp.name")),
                new PublicKeyCredentialUserEntity(
                        Base64.getUrlDecoder().decode(options.getString("user.id")),
                        options.getString("user.name"),
                        options.getString("user.displayName")),
                challenge(options),
                List.of(new PublicKeyCredentialParameters(
                        PublicKeyCredentialType.PUBLIC_KEY,
                        COSEAlgorithmIdentifier.create(options.getLong("pubKeyCredParams[0].alg")))),
                60_000L,
                List.of(),
                new AuthenticatorSelectionCriteria(
                        null, ResidentKeyRequirement.PREFERRED, UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null);
        PublicKeyCredential<AuthenticatorAttestationResponse, RegistrationExtensionClientOutput> made =
                platform.create(creation);
        credentialId = made.getRawId();
        return Map.of(
                "challengeId",
                options.getString("challengeId"),
                "clientDataJson",
                text(made.getResponse().getClientDataJSON()),
                "attestationObject",
                text(made.getResponse().getAttestationObject()));
    }

    /** What it sends to answer a challenge. */
    Map<String, Object> get(Json challenge) {
        var request = new PublicKeyCredentialRequestOptions(
                challenge(challenge),
                60_000L,
                challenge.getString("rpId"),
                List.of(new PublicKeyCredentialDescriptor(PublicKeyCredentialType.PUBLIC_KEY, credentialId, null)),
                UserVerificationRequirement.REQUIRED,
                null);
        PublicKeyCredential<AuthenticatorAssertionResponse, AuthenticationExtensionClientOutput> given =
                platform.get(request);
        return Map.of(
                "challengeId",
                challenge.getString("challengeId"),
                "credentialId",
                text(given.getRawId()),
                "clientDataJson",
                text(given.getResponse().getClientDataJSON()),
                "authenticatorData",
                text(given.getResponse().getAuthenticatorData()),
                "signature",
                text(given.getResponse().getSignature()));
    }

    private static Challenge challenge(Json from) {
        return new DefaultChallenge(Base64.getUrlDecoder().decode(from.getString("challenge")));
    }

    private static String text(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
