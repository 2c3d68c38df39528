package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.kit.problem.ProblemException;

/** A staff token as OAuth 2.0 names its parts. */
record StaffTokenView(String accessToken, String tokenType, long expiresInSeconds) {

    /** The token. @throws ProblemException 401, the same for whatever reason there is none */
    static StaffTokenView of(TokenOutcome outcome) {
        if (outcome instanceof TokenOutcome.Granted granted) {
            return new StaffTokenView(
                    granted.accessToken(), "Bearer", granted.life().toSeconds());
        } else if (outcome instanceof TokenOutcome.NoSuchAudience) {
            throw StaffProblems.noSuchAudience();
        }
        throw refused();
    }

    static ProblemException refused() {
        return ProblemException.of(401, "authentication-failed", "Address, password or second factor is not right")
                .build();
    }

    @Override
    public String toString() {
        return "StaffTokenView[redacted]";
    }
}
