package dev.sekisho.identity.webauthn;

/** What an authenticator signed to let somebody in, as WebAuthn has it. */
public record PasskeyAssertion(byte[] credentialId, byte[] clientData, byte[] authenticatorData, byte[] signature) {

    @Override
    public String toString() {
        return "PasskeyAssertion[redacted]";
    }
}
