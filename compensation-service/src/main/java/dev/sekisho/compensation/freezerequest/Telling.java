package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** How a bank heard that nothing need be held any more. @param reference as {@link Delivery} has it */
public record Telling(Way way, Optional<String> reference, Actor by, Instant at) {

    public Telling {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (reference.isPresent() != way.isByUs()) {
            throw new IllegalArgumentException("who brought it says under which reference, and nobody else does");
        }
    }
}
