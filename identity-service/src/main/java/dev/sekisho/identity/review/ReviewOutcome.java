package dev.sekisho.identity.review;

import dev.sekisho.kernel.event.identity.ReviewDecided;
import dev.sekisho.kernel.event.identity.ReviewProposed;

/** What came of a decision about a held account. */
public sealed interface ReviewOutcome {

    /** It is over. */
    record Decided(DecidedReview review, ReviewDecided fact) implements ReviewOutcome {}

    /** Another person has to agree. */
    record Proposed(ProposedReview review, ReviewProposed fact) implements ReviewOutcome {}

    /** Nothing changed. */
    record Refused(ReviewRefusal why) implements ReviewOutcome {}
}
