package dev.sekisho.identity.reproof;

/** Why something about a wave or a duty was not done. */
public enum WaveRefusal {
    /** The caller's role ended since the token was issued. */
    NOT_ENTITLED,
    UNKNOWN,
    /** Whoever plans does not approve, by whatever account. */
    SAME_PERSON,
    /** Approved before. */
    DECIDED,
    START_PAST,
    /** Nobody would have the time that the rules want. */
    DEADLINE_TOO_SOON,
    /** More on a day than the rules allow. */
    TOO_MANY_PER_DAY
}
