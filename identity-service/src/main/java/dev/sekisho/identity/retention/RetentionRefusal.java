package dev.sekisho.identity.retention;

/** Why records were not closed, held or destroyed. */
public enum RetentionRefusal {
    /** The caller's role ended since the token was issued. */
    NOT_ENTITLED,
    UNKNOWN,
    CLOSED_BEFORE,
    /** The relation, or that of another account of the same person, goes on. */
    NOT_ENDED,
    /** It ended, and the records are kept for some time yet. */
    KEPT,
    /** A legal hold stands, whatever the time. */
    HELD,
    DESTROYED_BEFORE,
    PROPOSED_BEFORE,
    /** Whoever proposes does not approve, by whatever account. */
    SAME_PERSON,
    /** Nobody destroys the traces of the same human. */
    OWN_RECORDS,
    /** Approved or lifted before. */
    DECIDED
}
