package dev.sekisho.identity.reading;

/** Why a reading stays as it is. */
public enum ReadingRefusal {
    /** The caller's role ended since the token was issued. */
    NOT_ENTITLED,
    /** There is no such proof, or its reading is not one that was only declared. */
    UNKNOWN,
    /** Whoever proposed does not agree with themselves, by whatever account. */
    SAME_PERSON,
    /** Nobody judges how their own name is read. */
    OWN_IDENTITY
}
