package dev.sekisho.link.desk;

import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Outcome;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.name.NameOutcome;
import dev.sekisho.link.request.InReview;
import dev.sekisho.link.request.LinkRequests;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the review of a request that waits, by how its names compared. */
@ApplicationScoped
class NamesUnderReview {

    private final LinkRequests requests;
    private final NameReviews reviews;

    NamesUnderReview(LinkRequests requests, NameReviews reviews) {
        this.requests = requests;
        this.reviews = reviews;
    }

    /** The request must be held by the running transaction. */
    NameReview hold(InReview waiting) {
        return reviews.hold(waiting.head().id(), waiting.head().bank(), outcome(waiting));
    }

    NameOutcome outcome(InReview waiting) {
        return requests.checks(waiting.head().id()).stream()
                .filter(check -> check.step() == Step.NAME && check.outcome() == Outcome.REVIEW)
                .map(CheckRecord::code)
                .map(NameOutcome::valueOf)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a request waits for people without a reason"));
    }
}
