package dev.sekisho.sandbox.replay.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When it began, when anybody knew, and when it was over; business moments. */
public record Reaction(Optional<Instant> firstAttempt, Optional<Instant> firstAlarm, Optional<Instant> lastStolen) {

    /** From the first attempt to the first alarm, hold, stop or report. */
    public Optional<Duration> toDetect() {
        return firstAttempt.flatMap(began -> firstAlarm.map(known -> Duration.between(began, known)));
    }

    /** From the first attempt to the last yen that was stolen. */
    public Optional<Duration> toStop() {
        return firstAttempt.flatMap(began -> lastStolen.map(ended -> Duration.between(began, ended)));
    }
}
