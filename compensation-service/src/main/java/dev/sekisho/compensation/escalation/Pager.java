package dev.sekisho.compensation.escalation;

/** The operator's own way to call people; the same page told again is one call. */
public interface Pager {

    /** Whether the operator has one. */
    boolean isThere();

    /** Tells it; never in a transaction. @return whether it was taken */
    Answer tell(Page page);

    /** What the pager says. */
    enum Answer {
        TAKEN,
        /** It will not have it; a person has to look. */
        REFUSED,
        /** Nobody knows whether it was taken. */
        SILENCE
    }
}
