package dev.sekisho.identity.counter;

/** Why something about an entry was not done. */
public enum CounterRefusal {
    /** The caller's role ended since the token was issued. */
    NOT_ENTITLED,
    UNKNOWN,
    /** The account may start no proof by this method now. */
    NOT_ADMITTED,
    /** An entry by post needs a letter, and one in person has none. */
    LETTER_MISSING,
    /** Who typed does not approve, by whatever account. */
    SAME_PERSON,
    /** Nobody enters or approves who they are themselves. */
    OWN_IDENTITY,
    CONTENT_CHANGED,
    LETTER_NOT_DELIVERED,
    DECIDED
}
