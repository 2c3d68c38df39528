package dev.sekisho.identity.token;

import java.time.Instant;

/** The machine's time, by which sessions begin and end; never the business clock, which a sandbox moves. */
@FunctionalInterface
public interface SessionClock {

    Instant now();
}
