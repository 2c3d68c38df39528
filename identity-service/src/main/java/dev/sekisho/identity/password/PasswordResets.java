package dev.sekisho.identity.password;

import dev.sekisho.kernel.event.identity.PasswordResetRefused;
import dev.sekisho.kernel.event.identity.PasswordResetStarted;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where resets of passwords are kept; used inside a transaction. */
public interface PasswordResets {

    void add(PasswordReset reset, PasswordResetStarted fact, Instant now);

    Optional<PasswordReset> find(UUID id);

    /** As {@link #find}, and holds it until the transaction ends. */
    Optional<PasswordReset> lock(UUID id);

    /** It was answered rightly, and no code answers it again. */
    void done(PasswordReset reset, Instant now);

    void refused(PasswordReset reset, PasswordResetRefused fact);
}
