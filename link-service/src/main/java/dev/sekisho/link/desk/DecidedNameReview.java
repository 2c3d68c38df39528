package dev.sekisho.link.desk;

import dev.sekisho.kernel.event.link.NameReviewDecided;
import dev.sekisho.link.request.RequestState;
import java.util.Objects;
import java.util.Optional;

/** A review that is over; nothing decides it again. @param proposed the first of two persons, where one proposed */
public record DecidedNameReview(
        NameReviewHead head, Optional<DeskSignature> proposed, NameVerdict verdict, DeskSignature decided)
        implements NameReview {

    public DecidedNameReview {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(verdict, "verdict");
        boolean two = proposed.map(
                        first -> !first.by().person().equals(decided.by().person()))
                .orElse(false);
        if (verdict.decision() == DeskDecision.ACCEPT && head.takesTwo() && !two) {
            throw new IllegalArgumentException("four eyes are two persons");
        }
    }

    /** @param after what became of the request: accepted names may still be refused for another reason */
    NameReviewDecided fact(RequestState after) {
        return new NameReviewDecided(
                head.id(),
                head.request().value(),
                head.bank().value(),
                head.outcome().name(),
                verdict.decision().name(),
                verdict.reason().name(),
                after.name(),
                proposed.map(first -> first.by().staffId()).orElse(null),
                decided.by().staffId(),
                decided.by().person().value());
    }
}
