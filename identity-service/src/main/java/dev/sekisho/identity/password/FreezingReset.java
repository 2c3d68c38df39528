package dev.sekisho.identity.password;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A reset whose code was shown; the next password waits until charge-service has frozen the wallet. */
public record FreezingReset(ResetHead head, String nextHash) implements PasswordReset {

    public FreezingReset {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(nextHash, "nextHash");
    }

    KeptReset kept(Instant now, Duration coolingOff) {
        return new KeptReset(head, now, now.plus(coolingOff));
    }

    @Override
    public String toString() {
        return "FreezingReset[" + head.id() + "]";
    }
}
