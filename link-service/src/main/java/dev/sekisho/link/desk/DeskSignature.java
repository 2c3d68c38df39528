package dev.sekisho.link.desk;

import java.time.Instant;
import java.util.Objects;

/** Who said something, and when. */
public record DeskSignature(Reviewer by, Instant at) {

    public DeskSignature {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
