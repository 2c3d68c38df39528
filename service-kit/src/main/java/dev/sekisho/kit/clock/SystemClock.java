package dev.sekisho.kit.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's own clock, for tokens and signatures; never moved, unlike the business clock. */
@ApplicationScoped
@Typed(SystemClock.class)
public class SystemClock implements InstantSource {

    @Override
    public Instant instant() {
        return Instant.now();
    }
}
