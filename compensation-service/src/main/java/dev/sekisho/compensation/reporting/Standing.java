package dev.sekisho.compensation.reporting;

/** How a clock stands. */
public enum Standing {
    RUNNING,
    /** People are warned. */
    NEAR,
    OVERDUE,
    STOPPED,
    DROPPED
}
