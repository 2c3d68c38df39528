package dev.sekisho.identity.passkey;

import dev.sekisho.kernel.id.AccountId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Whose passkeys, and in which session the command is given. */
public record PasskeyHolder(AccountId account, Optional<UUID> session) {

    public PasskeyHolder {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(session, "session");
    }
}
