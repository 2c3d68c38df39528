package dev.sekisho.identity.webauthn;

/** What an authenticator says of a key it has just made, as WebAuthn has it. */
public record PasskeyAttestation(byte[] clientData, byte[] attestationObject) {

    @Override
    public String toString() {
        return "PasskeyAttestation[redacted]";
    }
}
