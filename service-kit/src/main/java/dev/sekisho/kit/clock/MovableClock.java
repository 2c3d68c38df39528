package dev.sekisho.kit.clock;

import java.time.Duration;
import java.time.Instant;

/** The business clock as a sandbox may move it; in production every move is refused. */
public interface MovableClock {

    void moveTo(Instant instant);

    /** Sets how far the business clock is ahead of the machine's. */
    void moveBy(Duration offset);

    void reset();
}
