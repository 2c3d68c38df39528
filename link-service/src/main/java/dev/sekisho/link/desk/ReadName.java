package dev.sekisho.link.desk;

import dev.sekisho.kernel.event.link.NameReviewRead;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.name.NameOutcome;
import dev.sekisho.link.request.InReview;
import dev.sekisho.link.request.LinkRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Shows a reviewer a request that waits; that somebody saw the names in full is itself a fact. */
@ApplicationScoped
public class ReadName {

    private final LinkRequests requests;
    private final NamesUnderReview names;
    private final NameReviews reviews;

    ReadName(LinkRequests requests, NamesUnderReview names, NameReviews reviews) {
        this.requests = requests;
        this.names = names;
        this.reviews = reviews;
    }

    /** For a view in which names are masked; empty where nobody waits. */
    @Transactional
    public Optional<Dossier> glance(LinkRequestId id) {
        return requests.find(id)
                .filter(InReview.class::isInstance)
                .map(InReview.class::cast)
                .map(waiting -> new Dossier(waiting, names.outcome(waiting), reviews.find(id)));
    }

    /** With everything; leaves a fact. */
    @Transactional
    public Optional<Dossier> read(LinkRequestId id, Reviewer by) {
        return requests.lock(id)
                .filter(InReview.class::isInstance)
                .map(InReview.class::cast)
                .map(waiting -> read(waiting, by));
    }

    private Dossier read(InReview waiting, Reviewer by) {
        NameReview review = names.hold(waiting);
        reviews.record(
                review,
                new NameReviewRead(
                        review.head().id(),
                        review.head().request().value(),
                        by.staffId(),
                        by.person().value()));
        return new Dossier(waiting, review.head().outcome(), Optional.of(review));
    }

    /** A request that waits, with all there is to compare. @param review empty where nobody looked yet */
    public record Dossier(InReview waiting, NameOutcome outcome, Optional<NameReview> review) {

        @Override
        public String toString() {
            return "Dossier[" + waiting.head().id() + "]";
        }
    }
}
