package dev.sekisho.compensation.payeecheck;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a bank's word about a payee is relied on.
 *
 * @param goodFor from the check until a run is made
 * @param releasedWithin from the check until its run is released
 * @param waits how long somebody who makes a run waits for banks, by the machine's time
 */
public record PayeeCheckPolicy(Duration goodFor, Duration releasedWithin, Duration waits) {

    public PayeeCheckPolicy {
        if (goodFor.compareTo(Duration.ofHours(1)) < 0 || releasedWithin.compareTo(goodFor) < 0 || waits.isNegative()) {
            throw new IllegalArgumentException("a check is good for an hour at least, and longer in a run");
        }
    }

    /** What was checked before is checked anew before a run is made. */
    public Instant madeSince(Instant now) {
        return now.minus(goodFor);
    }

    /** Whether one payment may be made on this answer now. @param unchecked whether a bank that tells nobody is passed */
    public Judgement judge(PayeeCheck check, boolean unchecked, Instant now) {
        if (check.checkedAt().isBefore(madeSince(now)) || !check.outcome().isPayable()) {
            return Judgement.NOT_CONFIRMED;
        }
        return check.outcome() == PayeeOutcome.BANK_CANNOT && !unchecked ? Judgement.UNCHECKED : Judgement.PAYABLE;
    }

    /** What an answer is good for. */
    public enum Judgement {
        PAYABLE,
        /** The bank tells nobody, and nobody has said that they know. */
        UNCHECKED,
        NOT_CONFIRMED
    }

    /** A run with a line that was checked before is not released. */
    public Instant releasedSince(Instant now) {
        return now.minus(releasedWithin);
    }
}
