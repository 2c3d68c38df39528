package dev.sekisho.identity.webauthn.library;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import dev.sekisho.identity.webauthn.PasskeyAssertion;
import dev.sekisho.identity.webauthn.PasskeyAttestation;
import dev.sekisho.identity.webauthn.PasskeyKey;
import dev.sekisho.identity.webauthn.PasskeyParty;
import dev.sekisho.identity.webauthn.PasskeyVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * WebAuthn by webauthn4j: ES256 keys, a user who was present and verified; who made the authenticator is not asked.
 *
 * <p>The count of signatures is judged where it is kept, in one statement.
 */
@ApplicationScoped
class WebauthnVerifier implements PasskeyVerifier {

    private static final boolean USER_VERIFIED = true;
    private static final boolean USER_PRESENT = true;
    private static final List<PublicKeyCredentialParameters> ES256 = List.of(
            new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256));

    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private final PasskeyParty party;
    private final Set<Origin> origins;

    WebauthnVerifier(PasskeyParty party) {
        this.party = party;
        this.origins = party.origins().stream().map(Origin::create).collect(Collectors.toSet());
    }

    @Override
    public Optional<PasskeyKey> registered(PasskeyAttestation answer, byte[] challenge) {
        try {
            var request = new RegistrationRequest(answer.attestationObject(), answer.clientData());
            var parameters = new RegistrationParameters(server(challenge), ES256, USER_VERIFIED, USER_PRESENT);
            var authenticator =
                    webauthn.verify(request, parameters).getAttestationObject().getAuthenticatorData();
            AttestedCredentialData credential = authenticator.getAttestedCredentialData();
            return Optional.of(new PasskeyKey(
                    credential.getCredentialId(),
                    credentials.convert(credential),
                    authenticator.getSignCount(),
                    authenticator.isFlagBE()));
        } catch (DataConversionException | VerificationException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Long> asserted(PasskeyKey passkey, PasskeyAssertion answer, byte[] challenge) {
        try {
            var request = new AuthenticationRequest(
                    answer.credentialId(), answer.authenticatorData(), answer.clientData(), answer.signature());
            var parameters = new AuthenticationParameters(
                    server(challenge), record(passkey), List.of(passkey.credentialId()), USER_VERIFIED, USER_PRESENT);
            return Optional.of(
                    webauthn.verify(request, parameters).getAuthenticatorData().getSignCount());
        } catch (DataConversionException | VerificationException | IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    @Override
    public String relyingParty() {
        return party.domain();
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origins(origins)
                .rpId(party.domain())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private CredentialRecordImpl record(PasskeyKey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                USER_VERIFIED,
                null,
                null,
                passkey.signatures(),
                credentials.convert(passkey.credential()),
                null,
                null,
                null,
                null);
    }
}
