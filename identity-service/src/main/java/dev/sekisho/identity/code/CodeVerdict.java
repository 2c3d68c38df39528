package dev.sekisho.identity.code;

/** What a typed code was worth. */
public enum CodeVerdict {
    ACCEPTED,
    /** Wrong, used before, replaced by a later one, or meant for something else. */
    REFUSED,
    EXPIRED,
    /** The tries are used up; the code was not looked at. */
    LOCKED
}
