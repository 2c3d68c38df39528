package dev.sekisho.compensation.copy;

import java.time.Instant;
import java.util.Optional;

/** How far the copy has come, by the time at which the owner recorded the newest fact taken; never goes back. */
public interface CopyProgress {

    /** A second is fine enough for a reader, and spares the writers one hot row. */
    long GRANULARITY_SECONDS = 1;

    void reached(String topic, Instant recordedAt);

    /** Empty as long as nothing was taken; at most {@link #GRANULARITY_SECONDS} behind what the copy really holds. */
    Optional<Instant> newest();
}
