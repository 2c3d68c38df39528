package dev.sekisho.identity.review;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.kernel.event.identity.ReviewRead;
import dev.sekisho.kernel.event.identity.ReviewRefused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
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
    record Place(Instant since, UUID reviewId) {

        private static final int LONGEST = 200;

        /** As a list's reader hands it back to have the next page. */
        public String cursor() {
            byte[] words = (since + " " + reviewId).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(words);
        }

        /** The place behind a cursor, if it is one of ours. */
        public static Optional<Place> behind(String cursor) {
            try {
                String[] words = cursor.length() > LONGEST
                        ? new String[] {""}
                        : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
                return Optional.of(new Place(Instant.parse(words[0]), UUID.fromString(words[words.length - 1])));
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                return Optional.empty();
            }
        }
    }

    /** A review in a list. */
    record Line(ReviewCase about, State state, int score, boolean hard) {

        public Place place() {
            return new Place(about.since(), about.id());
        }
    }

    /** How many of one kind and state. */
    record Count(HoldKind kind, State state, long all, long overdue) {}
}
