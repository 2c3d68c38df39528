package dev.sekisho.kit.clock;

import dev.sekisho.kit.boot.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The one clock of caps, waiting times and deadlines: what is injected as {@link InstantSource}.
 *
 * <p>It is the machine's clock plus an offset, which only a sandbox can change. Tokens, leases and timeouts never ask it.
 */
@ApplicationScoped
class BusinessClock implements InstantSource, MovableClock {

    private final Place place;
    private volatile Duration offset = Duration.ZERO;

    BusinessClock(Place place) {
        this.place = place;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }

    @Override
    public void moveTo(Instant instant) {
        moveBy(Duration.between(Instant.now(), instant));
    }

    @Override
    public void moveBy(Duration newOffset) {
        if (!place.isSandbox()) {
            throw new IllegalStateException("the business clock moves in a sandbox only");
        }
        offset = newOffset;
    }

    @Override
    public void reset() {
        moveBy(Duration.ZERO);
    }
}
