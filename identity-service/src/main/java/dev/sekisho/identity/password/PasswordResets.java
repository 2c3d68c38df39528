package dev.sekisho.identity.password;

import dev.sekisho.kernel.event.identity.PasswordResetRefused;
import dev.sekisho.kernel.event.identity.PasswordResetShown;
import dev.sekisho.kernel.event.identity.PasswordResetStarted;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where resets of passwords are kept; used inside a transaction; whoever changes one has locked its account first. */
public interface PasswordResets {

    void add(AskedReset reset, PasswordResetStarted fact, Instant now);

    Optional<PasswordReset> find(UUID id);

    /** As {@link #find}, and holds it until the transaction ends. */
    Optional<PasswordReset> lock(UUID id);

    /** The reset that this freeze of a wallet goes with. */
    Optional<PasswordReset> ofFreeze(UUID freezeId);

    /** Its code was shown, and no code answers it again. */
    void shown(FreezingReset reset, PasswordResetShown fact);

    /** The password is in force, of which the account's own fact tells; the hash is kept here no longer. */
    void kept(KeptReset reset);

    void refused(PasswordReset reset, PasswordResetRefused fact);

    /** Whether any reset of the account waits for its freeze, or cools off. */
    boolean isCoolingOff(AccountId account, Instant now);
}
