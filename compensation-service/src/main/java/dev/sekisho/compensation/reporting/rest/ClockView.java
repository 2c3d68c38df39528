package dev.sekisho.compensation.reporting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.reporting.ClockChange;
import dev.sekisho.compensation.reporting.ClockHead;
import dev.sekisho.compensation.reporting.DroppedClock;
import dev.sekisho.compensation.reporting.Duty;
import dev.sekisho.compensation.reporting.ReportingClock;
import dev.sekisho.compensation.reporting.ReportingClocks.Line;
import dev.sekisho.compensation.reporting.ReportingClocks.Place;
import dev.sekisho.compensation.reporting.RunningClock;
import dev.sekisho.compensation.reporting.Standing;
import dev.sekisho.compensation.reporting.StoppedClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A clock as it stands.
 *
 * @param calendarKnown false if holidays on the way are not announced yet: it may be due later than said
 * @param startedBy missing if a confirmation started it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockView(
        UUID clockId,
        String caseNumber,
        UUID incidentId,
        Duty duty,
        Instant learnedAt,
        Instant dueAt,
        Instant warnAt,
        boolean calendarKnown,
        String rule,
        UUID startedBy,
        Instant startedAt,
        Standing standing,
        SentView sent,
        ClockChange.Reason droppedFor) {

    static ClockView of(Line line, Instant now) {
        ReportingClock clock = line.clock();
        ClockHead head = clock.head();
        return new ClockView(
                head.id(),
                line.number().map(CaseNumber::value).orElse(null),
                head.about().incident().orElse(null),
                head.duty(),
                head.learnedAt(),
                head.deadline().dueAt(),
                head.deadline().warnAt(),
                head.deadline().calendarKnown(),
                head.deadline().rule(),
                head.startedBy().map(Actor::staff).orElse(null),
                head.startedAt(),
                standing(clock, now),
                clock instanceof StoppedClock stopped ? SentView.of(stopped) : null,
                clock instanceof DroppedClock dropped ? dropped.reason() : null);
    }

    private static Standing standing(ReportingClock clock, Instant now) {
        if (clock instanceof RunningClock running) {
            return running.standingAt(now);
        }
        return clock instanceof DroppedClock ? Standing.DROPPED : Standing.STOPPED;
    }

    /** What was sent, and whether it was late. */
    record SentView(Instant sentAt, String reference, String sha256, UUID sentBy, Instant recordedAt, boolean late) {

        static SentView of(StoppedClock stopped) {
            StoppedClock.Sent sent = stopped.sent();
            return new SentView(
                    sent.at(), sent.reference(), sent.sha256(), sent.by().staff(), sent.recordedAt(), stopped.isLate());
        }
    }

    /** A page, those that are due first come first; {@code nextCursor} is missing on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClockPageView(List<ClockView> items, String nextCursor) {

        static ClockPageView cut(List<Line> readAhead, int size, Instant now) {
            List<Line> page = readAhead.subList(0, Math.min(size, readAhead.size()));
            return new ClockPageView(
                    page.stream().map(line -> ClockView.of(line, now)).toList(),
                    readAhead.size() > size ? cursor(Place.of(page.get(size - 1).clock())) : null);
        }

        private static String cursor(Place place) {
            return new Cursor(place.dueAt(), place.id()).write();
        }
    }

    /** Without a number: the caller named what it is about. */
    static ClockView of(ReportingClock clock, Optional<CaseNumber> number, Instant now) {
        return of(new Line(clock, number), now);
    }
}
