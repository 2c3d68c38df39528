package dev.sekisho.identity.staff;

/** What an authenticator says of a key it has just made, as WebAuthn has it. */
public record PasskeyAttestation(byte[] clientData, byte[] attestationObject) {

    @Override
    public String toString() {
        return "PasskeyAttestation[redacted]";
    }
}
