package dev.sekisho.compensation.deadline;

import java.time.Instant;
import java.util.Objects;

/**
 * Until when something is to be done.
 *
 * @param dueAt from then on it is late
 * @param warnAt from then on people are warned; never after it is due
 * @param calendarKnown whether the holidays on the way are announced; if not, it may be due later than said, never earlier
 * @param rule its code
 */
public record Deadline(Instant dueAt, Instant warnAt, boolean calendarKnown, String rule) {

    public Deadline {
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(rule, "rule");
        if (warnAt.isAfter(dueAt)) {
            throw new IllegalArgumentException("people are warned before it is late");
        }
    }

    public boolean isLateAt(Instant moment) {
        return !moment.isBefore(dueAt);
    }

    public boolean isNearAt(Instant moment) {
        return !moment.isBefore(warnAt) && !isLateAt(moment);
    }
}
