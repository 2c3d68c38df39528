package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;

/** What a person decided of a held wallet. @param note why; for staff alone */
public record Decision(Actor by, String note, Instant at) {

    public static final int MOST_CHARS = 1_000;

    public Decision {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (note.isBlank() || note.length() > MOST_CHARS) {
            throw new IllegalArgumentException("a decision is explained");
        }
    }
}
