package dev.sekisho.identity.review;

/** The review of a hold: open, proposed by a first person, decided. */
public sealed interface Review permits UndecidedReview, DecidedReview {

    ReviewCase about();
}
