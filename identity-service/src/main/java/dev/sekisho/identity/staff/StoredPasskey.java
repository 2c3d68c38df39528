package dev.sekisho.identity.staff;

import java.util.UUID;

/** A registered passkey: its public key as WebAuthn writes it, and the authenticator's count of signatures. */
public record StoredPasskey(UUID staffId, byte[] credentialId, byte[] credential, long signatures) {

    @Override
    public String toString() {
        return "StoredPasskey[" + staffId + "]";
    }
}
