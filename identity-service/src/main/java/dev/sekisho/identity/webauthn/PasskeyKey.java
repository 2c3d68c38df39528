package dev.sekisho.identity.webauthn;

/**
 * The public half of a passkey, as WebAuthn writes it, and the authenticator's count of signatures.
 *
 * @param synced whether its owner's devices may share it, instead of one device holding it
 */
public record PasskeyKey(byte[] credentialId, byte[] credential, long signatures, boolean synced) {

    @Override
    public String toString() {
        return "PasskeyKey[redacted]";
    }
}
