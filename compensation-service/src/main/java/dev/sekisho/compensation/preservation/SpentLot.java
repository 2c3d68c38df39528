package dev.sekisho.compensation.preservation;

import java.time.Instant;
import java.util.Objects;

/** Stolen money that ended at a till. @param knownAt since when it was both spent and known to be stolen */
public record SpentLot(CameraLine line, Instant knownAt) {

    public SpentLot {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(knownAt, "knownAt");
    }
}
