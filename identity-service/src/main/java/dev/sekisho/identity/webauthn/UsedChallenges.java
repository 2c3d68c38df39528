package dev.sekisho.identity.webauthn;

import java.time.Instant;

/** Which challenges were answered; used inside a transaction. */
public interface UsedChallenges {

    /** Uses a challenge up; of several answers at once exactly one is the first. */
    Answer use(PasskeyChallenges.Challenge challenge, Instant now);

    /** Whether a challenge was answered for the first time. */
    enum Answer {
        FIRST,
        AGAIN
    }
}
