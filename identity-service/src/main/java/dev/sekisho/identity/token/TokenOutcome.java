package dev.sekisho.identity.token;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What came of signing in. */
public sealed interface TokenOutcome {

    /** A token for one service, and for customers what gets the next one; never printed. */
    record Granted(String accessToken, Duration life, Optional<Renewal> renewal) implements TokenOutcome {

        /** A token that is not renewed. */
        public Granted(String accessToken, Duration life) {
            this(accessToken, life, Optional.empty());
        }

        @Override
        public String toString() {
            return "Granted[redacted]";
        }
    }

    /** The session that a token belongs to, and its refresh token, which is good once. */
    record Renewal(UUID sessionId, String refreshToken, Duration life) {

        @Override
        public String toString() {
            return "Renewal[" + sessionId + "]";
        }
    }

    /** Refused: unknown address, wrong password or too many tries; the caller does not learn which. */
    record Refused(String reason) implements TokenOutcome {}

    /** There is no such service to have a token for. */
    record NoSuchAudience() implements TokenOutcome {}
}
