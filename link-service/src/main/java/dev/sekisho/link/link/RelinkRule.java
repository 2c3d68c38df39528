package dev.sekisho.link.link;

import java.time.Duration;
import java.time.Instant;

/**
 * What a bank account may be linked to once its link was revoked (TB3): to another wallet only after the hold, to the same
 * one only by a request that began afterwards, so that nothing shown before counts.
 *
 * @param hold how long the account is for no other wallet
 */
public record RelinkRule(Duration hold) {

    public RelinkRule {
        if (hold.isNegative() || hold.isZero()) {
            throw new IllegalArgumentException("a re-link hold takes time");
        }
    }

    /** An operator's own mistake holds nobody up. */
    boolean freesForOthers(PastLink past, Instant now) {
        return past.reason() == EndReason.OPERATOR_MISTAKE
                || !now.isBefore(past.endedAt().plus(hold));
    }

    boolean isFresh(PastLink past, Instant askedAt) {
        return askedAt.isAfter(past.endedAt());
    }
}
