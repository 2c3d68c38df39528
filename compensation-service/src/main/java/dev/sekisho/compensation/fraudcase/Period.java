package dev.sekisho.compensation.fraudcase;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** When it is said to have happened, open at either side; it has nothing to do with when we heard of it (A44). */
public record Period(Optional<Instant> from, Optional<Instant> to) {

    public static final Period UNKNOWN = new Period(Optional.empty(), Optional.empty());

    public Period {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    public boolean isKnown() {
        return from.isPresent() || to.isPresent();
    }

    /** Both ends included. */
    public boolean includes(Instant at) {
        return from.filter(at::isBefore).isEmpty() && to.filter(at::isAfter).isEmpty();
    }
}
