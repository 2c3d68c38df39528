package dev.sekisho.compensation.countermeasure;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a person said of a measure.
 *
 * @param day the promised one, or the one on which it came into place
 * @param note the reason or the evidence; for staff
 */
public record Word(Step step, LocalDate day, String note, Actor by, Instant at) {

    public Word {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (note.isBlank() || note.length() > MeasureHead.MAX_TEXT) {
            throw new IllegalArgumentException("a word is explained");
        }
    }

    /** What it does to the measure. */
    public enum Step {
        PROMISED,
        CLAIMED,
        CONFIRMED,
        DOUBTED
    }
}
