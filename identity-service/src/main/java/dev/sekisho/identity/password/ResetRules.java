package dev.sekisho.identity.password;

import java.time.Duration;

/**
 * How a password is reset by the mailbox alone.
 *
 * @param coolingOff from when the new one is in force, in which no link is cleared and the wallet is frozen
 */
public record ResetRules(Duration coolingOff) {

    public ResetRules {
        if (coolingOff.isNegative() || coolingOff.isZero()) {
            throw new IllegalArgumentException("cooling off takes some time");
        }
    }
}
