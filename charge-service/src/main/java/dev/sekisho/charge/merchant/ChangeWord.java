package dev.sekisho.charge.merchant;

import java.time.Instant;
import java.util.Objects;

/** What a second person says of a proposed change, with a few words. */
public record ChangeWord(Verdict verdict, String note, Officer by, Instant at) {

    public static final int MAX_NOTE = 1_000;

    public ChangeWord {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (note == null || note.isBlank() || note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("a decision is explained in a few sentences");
        }
    }

    /** Whether the change is carried out. */
    public enum Verdict {
        APPROVED,
        REJECTED
    }
}
