package dev.sekisho.link.desk;

/** The review of a name: open, proposed by a first person, decided. */
public sealed interface NameReview permits OpenNameReview, ProposedNameReview, DecidedNameReview {

    NameReviewHead head();
}
