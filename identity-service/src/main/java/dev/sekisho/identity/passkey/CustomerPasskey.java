package dev.sekisho.identity.passkey;

import dev.sekisho.identity.token.SignInMethod;
import dev.sekisho.identity.webauthn.PasskeyKey;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A customer's passkey: with it alone, and without an address, its holder signs in. */
public record CustomerPasskey(
        UUID id, AccountId holder, PasskeyKey key, Instant addedAt, Optional<Instant> lastUsedAt) {

    SignInMethod method() {
        return key.synced() ? SignInMethod.PASSKEY_SYNCED : SignInMethod.PASSKEY_OF_DEVICE;
    }
}
