package dev.sekisho.identity.review.page;

import dev.sekisho.identity.review.Reviews.Count;
import dev.sekisho.identity.review.Reviews.Line;
import dev.sekisho.identity.review.Reviews.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Held accounts, one page of them.
 *
 * @param waiting how many of all wait for somebody
 * @param overdue how many of those waited too long
 * @param next the address of the page behind this, if there is one
 */
public record ReviewListPage(DeskFilter filter, List<Row> rows, long waiting, long overdue, Optional<String> next) {

    static final Set<State> WAITING = Set.of(State.OPEN, State.PROPOSED);

    public ReviewListPage {
        rows = List.copyOf(rows);
    }

    /** @param counts of everything that is waiting */
    static ReviewListPage of(DeskFilter filter, List<Row> rows, List<Count> counts, Optional<String> next) {
        List<Count> waiting =
                counts.stream().filter(count -> WAITING.contains(count.state())).toList();
        return new ReviewListPage(
                filter,
                rows,
                waiting.stream().mapToLong(Count::all).sum(),
                waiting.stream().mapToLong(Count::overdue).sum(),
                next);
    }

    /** One of them. */
    public record Row(Line line, Instant due, boolean overdue) {

        static Row of(Line line, Instant due, Instant now) {
            return new Row(line, due, WAITING.contains(line.state()) && !now.isBefore(due));
        }

        public String reviewId() {
            return line.about().id().toString();
        }
    }
}
