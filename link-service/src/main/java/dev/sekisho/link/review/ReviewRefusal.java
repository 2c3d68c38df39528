package dev.sekisho.link.review;

/** Why a bank's word does not count. */
public enum ReviewRefusal {
    /** The same human recorded the notice, under whatever account. */
    SAME_PERSON,
    /** The bank said so before, or the path is rejected and has to be notified anew. */
    DECIDED
}
