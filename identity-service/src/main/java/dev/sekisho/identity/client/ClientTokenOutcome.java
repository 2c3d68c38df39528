package dev.sekisho.identity.client;

import java.time.Duration;
import java.util.SortedSet;

/** What came of a client's request for a token, in the words of RFC 6749 and RFC 8707. */
public sealed interface ClientTokenOutcome {

    /** A token, never printed. */
    record Granted(String accessToken, Duration life, SortedSet<String> scopes) implements ClientTokenOutcome {

        @Override
        public String toString() {
            return "Granted[redacted]";
        }
    }

    /** Not authenticated; the caller does not learn why. */
    record InvalidClient() implements ClientTokenOutcome {}

    /** Not registered for this service. */
    record InvalidTarget() implements ClientTokenOutcome {}

    /** Not registered for one of these scopes. */
    record InvalidScope() implements ClientTokenOutcome {}
}
