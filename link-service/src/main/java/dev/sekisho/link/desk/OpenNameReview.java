package dev.sekisho.link.desk;

import dev.sekisho.kernel.event.link.NameReviewProposed;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Nobody has said anything yet. */
public record OpenNameReview(NameReviewHead head) implements NameReview {

    public OpenNameReview {
        Objects.requireNonNull(head, "head");
    }

    boolean isDecidedBy(NameVerdict verdict) {
        return verdict.decision() == DeskDecision.REFUSE || !head.takesTwo();
    }

    ProposedNameReview propose(NameVerdict verdict, Reviewer by, Instant now) {
        return new ProposedNameReview(head, verdict, new DeskSignature(by, now));
    }

    DecidedNameReview decide(NameVerdict verdict, Reviewer by, Instant now) {
        return new DecidedNameReview(head, Optional.empty(), verdict, new DeskSignature(by, now));
    }

    static NameReviewProposed fact(ProposedNameReview review) {
        return new NameReviewProposed(
                review.head().id(),
                review.head().request().value(),
                review.head().bank().value(),
                review.head().outcome().name(),
                review.verdict().reason().name(),
                review.proposed().by().staffId(),
                review.proposed().by().person().value());
    }
}
