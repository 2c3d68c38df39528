package dev.sekisho.identity.review;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.kernel.event.identity.ReviewRead;
import dev.sekisho.kernel.event.identity.ReviewRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where reviews are kept: one for each hold that is not a screening's, from the moment of the hold. */
public interface Reviews {

    /** The review, held until the transaction ends. */
    Optional<Review> lock(UUID reviewId);

    void save(ReviewOutcome.Proposed proposed);

    void save(ReviewOutcome.Decided decided);

    /** Nothing changes but the record that a decision was refused. */
    void refused(Review review, ReviewRefused fact);

    /** Nothing changes but the record of who looked. */
    void read(Review review, ReviewRead fact);

    /** The oldest first. */
    List<Line> page(Selection selection, Optional<Place> after, int atMost);

    /** How many there are of each kind and state. @param overdueBefore what began before is overdue while undecided */
    List<Count> counts(Instant overdueBefore);

    /** Where a review stands. */
    enum State {
        OPEN,
        PROPOSED,
        RELEASED,
        CLOSED
    }

    /** Which reviews are wanted. @param before only what began before */
    record Selection(Set<State> states, Optional<HoldKind> kind, Optional<Instant> before) {

        public Selection {
            states = Set.copyOf(states);
        }
    }

    /** Behind which line a page begins. */
    record Place(Instant since, UUID reviewId) {}

    /** A review in a list. */
    record Line(ReviewCase about, State state, int score, boolean hard) {

        public Place place() {
            return new Place(about.since(), about.id());
        }
    }

    /** How many of one kind and state. */
    record Count(HoldKind kind, State state, long all, long overdue) {}
}
