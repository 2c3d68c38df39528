package dev.sekisho.identity.review;

/** Why a decision about a held account was not taken. */
public enum ReviewRefusal {
    /** The caller's role ended since the token was issued. */
    NOT_ENTITLED,
    UNKNOWN,
    /** Whoever proposed does not agree with themselves, by whatever account. */
    SAME_PERSON,
    DECIDED
}
