package dev.sekisho.identity.token;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What one sign-in lasts for, on one device if the app named one; it never lasts longer than was said at its start.
 *
 * @param deviceHash keyed hash of what the app calls its device
 */
public record Session(
        UUID id,
        AccountId holder,
        SignInMethod method,
        Optional<String> deviceHash,
        Instant startedAt,
        Instant lastUsedAt,
        Instant endsAt) {

    public Session {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(deviceHash, "deviceHash");
        if (!startedAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a session ends after it starts");
        }
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }
}
