package dev.sekisho.sandbox.world.clock;

import java.time.Duration;

/**
 * The clock's patience.
 *
 * @param hang the longest a poll stays unanswered
 * @param acknowledgement the longest a move waits for the replicas
 * @param liveness how long ago a replica may have polled and still be expected
 */
public record ClockLimits(Duration hang, Duration acknowledgement, Duration liveness) {

    public static final ClockLimits USUAL =
            new ClockLimits(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(30));
}
