package dev.sekisho.compensation.reporting;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.deadline.Deadline;
import dev.sekisho.kernel.event.compensation.ReportingClockStarted;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Nothing was sent yet. */
public record RunningClock(ClockHead head) implements ReportingClock {

    public RunningClock {
        Objects.requireNonNull(head, "head");
    }

    static RunningClock started(
            About about, Duty duty, Instant learnedAt, Deadline deadline, Optional<Actor> by, Instant now) {
        return new RunningClock(new ClockHead(UUID.randomUUID(), about, duty, learnedAt, deadline, by, now, 1));
    }

    /** It turns out that the operator has known for longer; never for less long. */
    RunningClock fromEarlier(Instant learnedAt, Deadline deadline, Actor by) {
        if (!learnedAt.isBefore(head.learnedAt())) {
            throw new IllegalArgumentException("a clock is never set back");
        }
        return new RunningClock(new ClockHead(
                head.id(),
                head.about(),
                head.duty(),
                learnedAt,
                deadline,
                Optional.of(by),
                head.startedAt(),
                head.version() + 1));
    }

    /** Of a case a report may have been sent before the bank confirmed it; of an incident only when it was known. */
    boolean isSentBeforeItsIncident(StoppedClock.Sent sent) {
        return head.about().incident().isPresent() && sent.at().isBefore(head.learnedAt());
    }

    @Override
    public RunningClock noted() {
        return new RunningClock(head.next());
    }

    StoppedClock stopped(StoppedClock.Sent sent) {
        return new StoppedClock(head.next(), sent);
    }

    public Standing standingAt(Instant now) {
        if (head.deadline().isLateAt(now)) {
            return Standing.OVERDUE;
        }
        return head.deadline().isNearAt(now) ? Standing.NEAR : Standing.RUNNING;
    }

    ReportingClockStarted started() {
        return new ReportingClockStarted(
                head.id(),
                head.about().caseId().orElse(null),
                head.about().incident().orElse(null),
                head.duty().name(),
                head.learnedAt(),
                head.deadline().dueAt(),
                head.deadline().calendarKnown(),
                head.deadline().rule(),
                head.startedBy().map(Actor::staff).orElse(null),
                head.startedBy().map(by -> by.person().value()).orElse(null));
    }
}
