package dev.sekisho.charge.monitoring;

import java.time.Instant;
import java.util.Objects;

/** A person has seen it. */
public record SeenAlert(AlertHead head, Speaker by, Instant at) implements Alert {

    public SeenAlert {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    public boolean isLate() {
        return at.isAfter(head.dueAt());
    }
}
