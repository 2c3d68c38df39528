package dev.sekisho.link.directory;

import java.time.LocalDate;
import java.util.Objects;

/**
 * From one Japanese day to another.
 *
 * @param from the first day
 * @param until the first day on which it is over
 */
public record Validity(LocalDate from, LocalDate until) {

    public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

    public Validity {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a validity has at least one day");
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
