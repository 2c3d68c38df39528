package dev.sekisho.compensation.preservation;

import java.time.Duration;
import java.util.Objects;

/** The numbers of lists. @param within until a list is with the police, from when it was known that stolen money was spent */
public record PreservationPolicy(Duration within, Pictures pictures) {

    public PreservationPolicy {
        Objects.requireNonNull(pictures, "pictures");
        if (within.isZero() || within.isNegative()) {
            throw new IllegalArgumentException("sekisho.compensation.pursuit: a time is longer than nothing");
        }
    }
}
