package dev.sekisho.link.desk;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.name.NameOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What was said of names under review, each change with its fact; the request itself is held by whoever changes it. */
public interface NameReviews {

    /** Entered if nobody looked before. */
    NameReview hold(LinkRequestId request, BankCode bank, NameOutcome outcome);

    Optional<NameReview> find(LinkRequestId request);

    void save(NameReview review, FactData fact);

    /** Nothing changes but the record of it. */
    void record(NameReview review, FactData fact);

    /** Requests that wait for people, the oldest first. @param after the last one seen */
    List<Line> queue(Filter filter, Optional<Place> after, int limit);

    /** Requests that have waited since before then. */
    List<LinkRequestId> waitingSince(Instant before, int limit);

    /** How many wait, and since when the oldest. */
    Waiting waiting();

    /** Which requests are looked for. @param before only what has waited since before then */
    record Filter(Optional<BankCode> bank, Optional<NameOutcome> outcome, Optional<Instant> before) {

        public static Filter all() {
            return new Filter(Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Behind which line a page begins: it stays where it was when its request has gone. */
    record Place(Instant since, LinkRequestId request) {

        public Place {
            Objects.requireNonNull(since, "since");
            Objects.requireNonNull(request, "request");
        }
    }

    /** A request in the queue; nothing of it says whose it is. */
    record Line(
            LinkRequestId request,
            BankCode bank,
            String accountMask,
            NameOutcome outcome,
            Instant since,
            boolean proposed) {

        public Line {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(outcome, "outcome");
        }

        public Place place() {
            return new Place(since, request);
        }
    }

    /** The length of the queue. */
    record Waiting(long count, Optional<Instant> oldest) {}
}
