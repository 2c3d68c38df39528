package dev.sekisho.identity.token;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a sign-in lasts.
 *
 * @param life from sign-in to the end, whatever is done
 * @param idle how long a refresh token is good
 * @param most sessions of one account at once; a further sign-in ends the one used least recently
 */
public record SessionRules(Duration life, Duration idle, int most) {

    public SessionRules {
        if (idle.isNegative() || idle.isZero() || life.compareTo(idle) < 0) {
            throw new IllegalArgumentException("a session lasts as long as one of its refresh tokens at least");
        }
        if (most < 1) {
            throw new IllegalArgumentException("an account has one session at least");
        }
    }

    /** The end of a refresh token that is issued now. */
    Instant idleEnd(Session session, Instant now) {
        Instant idleEnd = now.plus(idle);
        return idleEnd.isBefore(session.endsAt()) ? idleEnd : session.endsAt();
    }
}
