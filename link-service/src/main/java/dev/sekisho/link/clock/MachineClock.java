package dev.sekisho.link.clock;

import java.time.Instant;

/** The machine's own time, for what runs out while somebody waits; unlike the business clock it is never moved. */
@FunctionalInterface
public interface MachineClock {

    Instant now();
}
