package dev.sekisho.link.reverification;

/** Why something about a wave was not done. */
public enum WaveRefusal {
    UNKNOWN,
    /** Whoever plans does not approve, by whatever account. */
    SAME_PERSON,
    /** Approved before. */
    DECIDED,
    /** There is no such partner bank. */
    BANK_UNKNOWN,
    /** The deadline is before now, or further away than the rules allow. */
    DEADLINE_OUT_OF_RANGE
}
