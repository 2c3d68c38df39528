package dev.sekisho.identity.review;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.event.identity.ReviewDecided;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A review that is over; nothing decides it again.
 *
 * @param proposed the first of two persons, where it took two
 */
public record DecidedReview(ReviewCase about, Verdict verdict, Optional<Signature> proposed, Signature decided)
        implements Review {

    public DecidedReview {
        if (proposed.map(first -> first.person().equals(decided.person())).orElse(false)) {
            throw new IllegalArgumentException("four eyes are two persons");
        }
    }

    static ReviewOutcome byOne(ReviewCase about, Verdict verdict, Weight weight, Actor by, Instant now) {
        return done(new DecidedReview(about, verdict, Optional.empty(), signature(by, now)), weight, by.staffId());
    }

    static ReviewOutcome bySecond(ProposedReview first, Verdict verdict, Weight weight, Actor by, Instant now) {
        DecidedReview review =
                new DecidedReview(first.about(), verdict, Optional.of(first.proposed()), signature(by, now));
        return done(review, weight, first.proposed().staffId());
    }

    private static ReviewOutcome done(DecidedReview review, Weight weight, UUID proposedBy) {
        return new ReviewOutcome.Decided(
                review,
                new ReviewDecided(
                        review.about().id(),
                        review.about().holdId(),
                        review.about().account().value(),
                        review.verdict().decision().name(),
                        review.verdict().reason().name(),
                        weight.evidenceDigest(),
                        proposedBy,
                        review.decided().staffId(),
                        review.decided().person().value()));
    }

    private static Signature signature(Actor by, Instant now) {
        return new Signature(by.staffId(), by.person(), now);
    }
}
