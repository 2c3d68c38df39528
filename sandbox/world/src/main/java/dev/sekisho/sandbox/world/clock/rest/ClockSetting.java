package dev.sekisho.sandbox.world.clock.rest;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.time.Instant;

/** What the clock is to be set to: exactly one of an instant and an offset, within a century of the machine's time. */
record ClockSetting(Instant now, Long offsetMillis) {

    private static final Duration CENTURY = Duration.ofDays(36_525);

    @AssertTrue boolean isExactlyOne() {
        return (now == null) != (offsetMillis == null);
    }

    @AssertTrue boolean isWithinACentury() {
        var offset = now != null
                ? Duration.between(Instant.now(), now)
                : Duration.ofMillis(offsetMillis == null ? 0 : offsetMillis);
        return offset.compareTo(CENTURY) <= 0 && offset.negated().compareTo(CENTURY) <= 0;
    }
}
