package dev.sekisho.compensation.claim;

import java.util.Objects;

/** What staff found of a customer's own part, and why; the note is about a person and is never shown in logs. */
public record Assessment(Finding finding, String note) {

    public static final int LONGEST_NOTE = 1000;

    public Assessment {
        Objects.requireNonNull(finding, "finding");
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a finding has a note of at most " + LONGEST_NOTE + " characters");
        }
    }

    @Override
    public String toString() {
        return "Assessment[" + finding + "]";
    }
}
