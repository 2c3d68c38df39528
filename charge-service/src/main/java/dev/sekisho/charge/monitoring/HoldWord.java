package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.util.Objects;

/** What a person says of a hold, with a reason of the fixed list and a few words. */
public record HoldWord(Verdict verdict, Reason reason, String note, Speaker by, Instant at) {

    public static final int MAX_NOTE = 1_000;

    public HoldWord {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (note == null || note.isBlank() || note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("a decision is explained in a few sentences");
        }
    }

    /** What becomes of the hold. */
    public enum Verdict {
        RELEASE,
        /** It lasts until it is released, and nothing is charged meanwhile. */
        KEEP
    }

    /** Why. */
    public enum Reason {
        CUSTOMER_EXPLAINED,
        DEPOSITOR_CONFIRMED,
        RULE_WAS_WRONG,
        CASE_TAKES_OVER,
        SUSPICION_STANDS
    }
}
