package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.util.Objects;

/** What a second person says of a proposed version. */
public record RuleWord(Verdict verdict, String note, Speaker by, Instant at) {

    public static final int MAX_NOTE = 1_000;

    public RuleWord {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (note == null || note.isBlank() || note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("a decision is explained in a few sentences");
        }
    }

    /** Whether the version counts. */
    public enum Verdict {
        APPROVED,
        REJECTED
    }
}
