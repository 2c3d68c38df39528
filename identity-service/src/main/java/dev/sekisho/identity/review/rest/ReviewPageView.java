package dev.sekisho.identity.review.rest;

import dev.sekisho.identity.review.ReviewClock;
import dev.sekisho.identity.review.Reviews.Line;
import dev.sekisho.identity.review.Reviews.State;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A page of held accounts. @param nextCursor null on the last page */
record ReviewPageView(List<LineView> reviews, String nextCursor) {

    /** @param readAhead one line more than a page has, if there is one */
    static ReviewPageView cut(List<Line> readAhead, int size, ReviewClock clock, Instant now) {
        List<Line> page = readAhead.subList(0, Math.min(size, readAhead.size()));
        String next = readAhead.size() > size ? page.get(size - 1).place().cursor() : null;
        return new ReviewPageView(
                page.stream().map(line -> LineView.of(line, clock, now)).toList(), next);
    }

    /** One of them. */
    record LineView(
            UUID reviewId,
            UUID accountId,
            String kind,
            String state,
            Instant since,
            Instant dueAt,
            boolean overdue,
            int score,
            boolean hard) {

        private static final Set<State> WAITING = Set.of(State.OPEN, State.PROPOSED);

        static LineView of(Line line, ReviewClock clock, Instant now) {
            Instant due = clock.due(line.about().since());
            return new LineView(
                    line.about().id(),
                    line.about().account().value(),
                    line.about().kind().name(),
                    line.state().name(),
                    line.about().since(),
                    due,
                    WAITING.contains(line.state()) && !now.isBefore(due),
                    line.score(),
                    line.hard());
        }
    }
}
