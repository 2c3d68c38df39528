package dev.sekisho.compensation.reporting;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.ReportingClockChanged;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What somebody says has to become of a clock; it does when another person says the same. @param note for staff */
public record ClockChange(UUID clock, Kind kind, Reason reason, String note, Actor by, Instant at) {

    public static final int MOST_CHARS = 1_000;

    public ClockChange {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        if (note.isBlank() || note.length() > MOST_CHARS) {
            throw new IllegalArgumentException("a clock is changed for a reason");
        }
    }

    boolean isPossibleOf(ReportingClock present) {
        return present instanceof RunningClock == (kind == Kind.DROP);
    }

    boolean isSameAs(ClockChange other) {
        return kind == other.kind && reason == other.reason;
    }

    boolean isOfTheSamePersonAs(ClockChange other) {
        return by.person().equals(other.by.person());
    }

    ReportingClock done(ReportingClock present) {
        ClockHead head = present.head().next();
        return kind == Kind.DROP ? new DroppedClock(head, reason, at) : new RunningClock(head);
    }

    ReportingClockChanged said(ReportingClock present, boolean done) {
        ClockHead head = present.head();
        return new ReportingClockChanged(
                head.id(),
                head.about().caseId().orElse(null),
                head.about().incident().orElse(null),
                head.duty().name(),
                kind.name(),
                reason.name(),
                done,
                by.staff(),
                by.person().value());
    }

    /** What becomes of it. */
    public enum Kind {
        /** It need not run. */
        DROP,
        /** It was stopped or dropped, and has to run on from when it ran. */
        REOPEN
    }

    /** Why. */
    public enum Reason {
        /** The case turned out to be the depositor's own. */
        OWN_USE,
        /** It was started, stopped or dropped by mistake. */
        IN_ERROR
    }
}
