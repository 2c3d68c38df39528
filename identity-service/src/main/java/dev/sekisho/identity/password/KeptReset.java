package dev.sekisho.identity.password;

import java.time.Instant;
import java.util.Objects;

/**
 * A reset whose password is in force; until it has cooled off nothing is linked and the wallet is frozen, for the mailbox
 * alone may be in somebody else's hands.
 */
public record KeptReset(ResetHead head, Instant keptAt, Instant coolsUntil) implements PasswordReset {

    public KeptReset {
        Objects.requireNonNull(head, "head");
        if (coolsUntil.isBefore(keptAt)) {
            throw new IllegalArgumentException("cooling off goes forward");
        }
    }
}
