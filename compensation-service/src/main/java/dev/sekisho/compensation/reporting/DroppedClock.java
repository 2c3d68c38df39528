package dev.sekisho.compensation.reporting;

import java.time.Instant;
import java.util.Objects;

/** It turned out that nothing has to be sent. */
public record DroppedClock(ClockHead head, ClockChange.Reason reason, Instant at) implements ReportingClock {

    public DroppedClock {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
    }

    @Override
    public DroppedClock noted() {
        return new DroppedClock(head.next(), reason, at);
    }
}
