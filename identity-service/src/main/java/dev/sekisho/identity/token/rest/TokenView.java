package dev.sekisho.identity.token.rest;

import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.identity.token.TokenOutcome.Renewal;
import dev.sekisho.kit.problem.ProblemException;
import java.util.UUID;

/** A token as OAuth 2.0 names its parts, its session, and what gets the next one. */
record TokenView(
        String accessToken,
        String tokenType,
        long expiresInSeconds,
        UUID sessionId,
        String refreshToken,
        long refreshExpiresInSeconds) {

    /** The token. @throws ProblemException 401, the same for whatever reason there is none */
    static TokenView of(TokenOutcome outcome) {
        if (outcome instanceof TokenOutcome.Granted granted) {
            return of(granted, granted.renewal().orElseThrow());
        } else if (outcome instanceof TokenOutcome.NoSuchAudience) {
            throw ProblemException.of(400, "audience-unknown", "There is no such service to have a token for")
                    .build();
        }
        throw refused();
    }

    private static TokenView of(TokenOutcome.Granted granted, Renewal renewal) {
        return new TokenView(
                granted.accessToken(),
                "Bearer",
                granted.life().toSeconds(),
                renewal.sessionId(),
                renewal.refreshToken(),
                renewal.life().toSeconds());
    }

    static ProblemException refused() {
        return ProblemException.of(401, "authentication-failed", "Address or password is not right")
                .build();
    }

    @Override
    public String toString() {
        return "TokenView[redacted]";
    }
}
