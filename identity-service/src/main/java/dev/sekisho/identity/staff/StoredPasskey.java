package dev.sekisho.identity.staff;

import dev.sekisho.identity.webauthn.PasskeyKey;
import java.util.UUID;

/** A registered passkey: its public key as WebAuthn writes it, and the authenticator's count of signatures. */
public record StoredPasskey(UUID staffId, byte[] credentialId, byte[] credential, long signatures) {

    static StoredPasskey of(UUID staffId, PasskeyKey key) {
        return new StoredPasskey(staffId, key.credentialId(), key.credential(), key.signatures());
    }

    PasskeyKey key() {
        return new PasskeyKey(credentialId, credential, signatures, false);
    }

    @Override
    public String toString() {
        return "StoredPasskey[" + staffId + "]";
    }
}
