package dev.sekisho.link.review;

import java.util.Objects;
import java.util.Optional;

/** The bank does not want customers of this path; another review begins with another notice. */
public record RejectedPath(PathReviewHead head, long version, BankWord word) implements PathReview {

    public RejectedPath {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
    }

    @Override
    public Optional<ReviewRefusal> refusalOf(BankWord later) {
        return Optional.of(ReviewRefusal.DECIDED);
    }

    @Override
    public Optional<BankWord> decided() {
        return Optional.of(word);
    }
}
