package dev.sekisho.link.silence;

import dev.sekisho.link.bank.SilenceThreshold;
import java.util.Optional;

/**
 * What a bank made of our debits in a window.
 *
 * @param debits those it spoke of, and those it was asked for without a clear answer
 * @param failed of these, all but those that were booked or found an empty account
 * @param refused of these, those it refused for our sake
 */
public record Tally(int debits, int failed, int refused) {

    private static final int WHOLE = 100;

    public Tally {
        if (refused < 0 || failed < refused || debits < failed) {
            throw new IllegalArgumentException("a part is not more than the whole");
        }
    }

    /** Why the bank seems to have stopped us; empty if it does not. */
    public Optional<Cause> causeUnder(SilenceThreshold threshold) {
        if (refused >= threshold.refusals()) {
            return Optional.of(Cause.REFUSALS);
        }
        boolean many =
                debits >= threshold.least() && (long) failed * WHOLE >= (long) debits * threshold.failurePercent();
        return many ? Optional.of(Cause.FAILURE_SHARE) : Optional.empty();
    }

    /** Whether something got through. */
    boolean worksAgain() {
        return debits > failed;
    }

    /** By what a silent stop was noticed. */
    public enum Cause {
        /** The bank says that it takes nothing from us. */
        REFUSALS,
        /** Too many debits fail for whatever reason. */
        FAILURE_SHARE
    }
}
