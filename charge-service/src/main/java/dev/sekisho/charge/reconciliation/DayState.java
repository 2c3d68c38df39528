package dev.sekisho.charge.reconciliation;

/** How far a bank's day has come. */
public enum DayState {
    /** No statement of it was believed yet. */
    AWAITED,
    /** Compared; something is left to be decided or heard. */
    OPEN,
    /** Nothing is left. */
    CLOSED
}
