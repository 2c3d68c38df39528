package dev.sekisho.compensation.report;

/** How sure the reporter is. */
public enum Certainty {
    SUSPECTED,
    CONFIRMED
}
