package dev.sekisho.compensation.reporting;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.deadline.Deadline;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a clock is from its start.
 *
 * @param learnedAt when the operator learned of it
 * @param startedBy who said so; empty if a confirmation started it
 * @param version of the row, and of the last fact about it
 */
public record ClockHead(
        UUID id,
        About about,
        Duty duty,
        Instant learnedAt,
        Deadline deadline,
        Optional<Actor> startedBy,
        Instant startedAt,
        long version) {

    public ClockHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(startedBy, "startedBy");
        if (learnedAt.isAfter(startedAt) || version < 1) {
            throw new IllegalArgumentException("a clock runs from what was learned before it was started");
        }
    }

    ClockHead next() {
        return new ClockHead(id, about, duty, learnedAt, deadline, startedBy, startedAt, version + 1);
    }
}
