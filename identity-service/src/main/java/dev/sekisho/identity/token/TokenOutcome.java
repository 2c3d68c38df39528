package dev.sekisho.identity.token;

import java.time.Duration;

/** What came of signing in. */
public sealed interface TokenOutcome {

    /** A token, never printed. */
    record Granted(String accessToken, Duration life) implements TokenOutcome {

        @Override
        public String toString() {
            return "Granted[redacted]";
        }
    }

    /** Refused: unknown address, wrong password or too many tries; the caller does not learn which. */
    record Refused(String reason) implements TokenOutcome {}

    /** There is no such service to have a token for. */
    record NoSuchAudience() implements TokenOutcome {}
}
