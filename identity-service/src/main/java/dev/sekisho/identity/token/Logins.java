package dev.sekisho.identity.token;

import dev.sekisho.kernel.event.identity.AuthenticationRefused;
import dev.sekisho.kernel.event.identity.TokenIssued;
import java.time.Instant;

/** The sign-ins tried for an address, known or not; each outcome is kept with the fact that says so. */
public interface Logins {

    /** Counts one try, if any is left, in a transaction of its own; fails inside another. */
    Try take(String addressHash, TokenRules rules, Instant now);

    /** Takes back one try at which no password was looked at, in a transaction of its own. */
    void giveBack(String addressHash);

    /** Starts the count anew. */
    void succeeded(String addressHash, TokenIssued fact);

    void refused(String addressHash, AuthenticationRefused fact);

    /** Whether one more try was to be had. */
    enum Try {
        TAKEN,
        NONE_LEFT
    }
}
