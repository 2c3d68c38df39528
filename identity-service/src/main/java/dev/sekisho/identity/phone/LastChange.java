package dev.sekisho.identity.phone;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When something last happened to a number, as far as its carrier says.
 *
 * @param known whether the carrier says anything; what it does not say is never as good as that nothing happened
 * @param at empty where nothing happened, or nobody knows
 */
public record LastChange(boolean known, Optional<Instant> at) {

    public LastChange {
        Objects.requireNonNull(at, "at");
        if (!known && at.isPresent()) {
            throw new IllegalArgumentException("what is not known has no time");
        }
    }

    public static LastChange unknown() {
        return new LastChange(false, Optional.empty());
    }

    public static LastChange never() {
        return new LastChange(true, Optional.empty());
    }

    public static LastChange at(Instant moment) {
        return new LastChange(true, Optional.of(moment));
    }

    /** Whether it is said to have happened after this moment. */
    boolean isAfter(Instant moment) {
        return at.map(changed -> changed.isAfter(moment)).orElse(false);
    }

    /** Whether it is said not to have happened after this moment. */
    boolean isSurelyNotAfter(Instant moment) {
        return known && !isAfter(moment);
    }
}
