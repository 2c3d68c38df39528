package dev.sekisho.link.review;

import java.util.Optional;

/** What one bank says of one path; only {@link ReviewedPath} lets anybody link. */
public sealed interface PathReview permits NotifiedPath, ReviewedPath, RejectedPath {

    PathReviewHead head();

    /** The version of its latest fact. */
    long version();

    /** Why this word of the bank does not count; empty if it does. */
    Optional<ReviewRefusal> refusalOf(BankWord word);

    /** The word of the bank that stands, if there is one. */
    Optional<BankWord> decided();
}
