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

    private static final Duration HANG = Duration.ofSeconds(20);
    private static final Duration LIVENESS = Duration.ofSeconds(30);

    /** The usual limits. */
    public static ClockLimits waiting(Duration acknowledgement) {
        return new ClockLimits(HANG, acknowledgement, LIVENESS);
    }
}
