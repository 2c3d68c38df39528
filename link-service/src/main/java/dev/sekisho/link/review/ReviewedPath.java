package dev.sekisho.link.review;

import java.util.Objects;
import java.util.Optional;

/** The bank lets customers of this path link, until it says otherwise. */
public record ReviewedPath(PathReviewHead head, long version, BankWord word) implements PathReview {

    public ReviewedPath {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
    }

    /** A bank may take its word back at any time; it does not say the same twice. */
    @Override
    public Optional<ReviewRefusal> refusalOf(BankWord later) {
        return later.verdict() == BankWord.Verdict.REJECTED
                ? SamePerson.refusal(head, later)
                : Optional.of(ReviewRefusal.DECIDED);
    }

    @Override
    public Optional<BankWord> decided() {
        return Optional.of(word);
    }
}
