package dev.sekisho.compensation.threshold;

/** What a bank's counts call for. */
public enum Verdict {
    NOTHING,
    /** A person has to look. */
    ALARM,
    /** Linking and charging stop at the bank. */
    STOP
}
