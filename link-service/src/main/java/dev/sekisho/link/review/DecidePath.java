package dev.sekisho.link.review;

import dev.sekisho.kernel.event.link.PathReviewRefused;
import dev.sekisho.kernel.event.link.PathReviewed;
import dev.sekisho.link.review.BankWord.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Hears a bank's own user about a path; from the commit on, it is what holds at that bank. */
@ApplicationScoped
public class DecidePath {

    private final PathReviews reviews;

    DecidePath(PathReviews reviews) {
        this.reviews = reviews;
    }

    /** Empty if there is no such review. */
    @Transactional
    public Optional<Outcome> decide(UUID id, Speaker speaker, BankWord word) {
        return reviews.lock(id).map(present -> hear(present, speaker, word));
    }

    private Outcome hear(PathReview present, Speaker speaker, BankWord word) {
        Optional<ReviewRefusal> refusal = present.refusalOf(word);
        if (refusal.isPresent()) {
            reviews.refused(present, refused(present, speaker, refusal.get()));
            return new Outcome.Refused(refusal.get());
        }
        PathReview decided = word.verdict() == Verdict.REVIEWED
                ? new ReviewedPath(present.head(), present.version(), word)
                : new RejectedPath(present.head(), present.version(), word);
        reviews.save(decided, fact(present, speaker, word));
        return new Outcome.Decided(decided);
    }

    private static PathReviewed fact(PathReview review, Speaker speaker, BankWord word) {
        return new PathReviewed(
                review.head().id(),
                review.head().bank().value(),
                review.head().path().customerClass().name(),
                review.head().path().method(),
                word.verdict().name(),
                speaker.staffId(),
                speaker.person().value());
    }

    private static PathReviewRefused refused(PathReview review, Speaker speaker, ReviewRefusal rule) {
        return new PathReviewRefused(
                review.head().id(),
                review.head().bank().value(),
                rule.name(),
                speaker.staffId(),
                speaker.person().value());
    }

    /** What came of a word. */
    public sealed interface Outcome {

        /** It counts. */
        record Decided(PathReview review) implements Outcome {}

        /** It does not, and nothing changed but the record of it. */
        record Refused(ReviewRefusal rule) implements Outcome {}
    }
}
