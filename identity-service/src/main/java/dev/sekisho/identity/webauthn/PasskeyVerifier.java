package dev.sekisho.identity.webauthn;

import java.util.Optional;

/** Checks what authenticators answer: origin, challenge, presence and verification of the user, signature. */
public interface PasskeyVerifier {

    /** The new passkey, if everything about it is right. */
    Optional<PasskeyKey> registered(PasskeyAttestation answer, byte[] challenge);

    /** The authenticator's count of signatures, if everything about the answer is right. */
    Optional<Long> asserted(PasskeyKey passkey, PasskeyAssertion answer, byte[] challenge);

    /** The name of the party that passkeys here are for. */
    String relyingParty();
}
