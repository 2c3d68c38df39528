package dev.sekisho.compensation.claim;

import java.time.Instant;
import java.util.Objects;

/** One person's yes to the present content of a claim. */
public record Approval(Actor by, Instant at) {

    public Approval {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
