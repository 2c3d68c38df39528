package dev.sekisho.compensation.escalation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.escalation.Escalation;
import dev.sekisho.compensation.escalation.Escalations.Place;
import dev.sekisho.compensation.escalation.KnownEscalation;
import dev.sekisho.compensation.escalation.Level;
import dev.sekisho.compensation.escalation.Sign;
import dev.sekisho.compensation.escalation.Step;
import dev.sekisho.compensation.escalation.Trigger;
import dev.sekisho.compensation.escalation.WaitingEscalation;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An escalation as it stands.
 *
 * @param counted how many cases, tasks, clocks or alarms it is about
 * @param level whom it reached last
 * @param steps all that happened; absent in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EscalationView(
        UUID escalationId,
        Trigger trigger,
        String about,
        String bankCode,
        long counted,
        long amountYen,
        Instant raisedAt,
        Level level,
        String state,
        Instant acknowledgeBy,
        boolean overdue,
        UUID acknowledgedBy,
        Instant acknowledgedAt,
        List<StepView> steps) {

    static EscalationView line(Escalation escalation, Instant now) {
        return of(escalation, now, null);
    }

    static EscalationView whole(Escalation escalation, List<Step> steps, Instant now) {
        return of(escalation, now, steps.stream().map(StepView::of).toList());
    }

    private static EscalationView of(Escalation escalation, Instant now, List<StepView> steps) {
        Sign sign = escalation.head().sign();
        WaitingEscalation waiting = escalation instanceof WaitingEscalation waits ? waits : null;
        KnownEscalation.Word word = escalation instanceof KnownEscalation known ? known.word() : null;
        return new EscalationView(
                escalation.head().id(),
                sign.trigger(),
                sign.about(),
                sign.bank().map(BankCode::value).orElse(null),
                sign.counted(),
                sign.amount().yen(),
                escalation.head().raisedAt(),
                escalation.level(),
                waiting == null ? "ACKNOWLEDGED" : "WAITING",
                waiting == null ? null : waiting.acknowledgeBy(),
                waiting != null && waiting.isOverdueAt(now),
                word == null ? null : word.by().staff(),
                word == null ? null : word.at(),
                steps);
    }

    /** A line of the log. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(Step.Kind step, Level level, Instant at, Instant acknowledgeBy, UUID staffId, String words) {

        static StepView of(Step step) {
            return new StepView(
                    step.kind(),
                    step.level(),
                    step.at(),
                    step.acknowledgeBy().orElse(null),
                    step.word().map(word -> word.by().staff()).orElse(null),
                    step.word().map(KnownEscalation.Word::words).orElse(null));
        }
    }

    /** A page, the newest first; {@code nextCursor} is missing on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EscalationPageView(List<EscalationView> items, String nextCursor) {

        static EscalationPageView cut(List<Escalation> readAhead, int size, Instant now) {
            List<Escalation> page = readAhead.subList(0, Math.min(size, readAhead.size()));
            return new EscalationPageView(
                    page.stream()
                            .map(escalation -> EscalationView.line(escalation, now))
                            .toList(),
                    readAhead.size() > size ? cursor(Place.of(page.get(size - 1))) : null);
        }

        private static String cursor(Place place) {
            return new Cursor(place.raisedAt(), place.id()).write();
        }
    }
}
