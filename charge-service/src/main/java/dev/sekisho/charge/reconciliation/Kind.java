package dev.sekisho.charge.reconciliation;

/** How a bank's statement and our books may differ. */
public enum Kind {
    /** The bank booked what we never asked that bank for. */
    UNKNOWN_LINE,
    /** Another amount than was asked for. */
    AMOUNT_DIFFERS,
    /** The bank booked one order twice. */
    SECOND_LINE,
    /** The bank booked what our books say it did not: the money left the account and came to nobody. */
    BOOKED_THOUGH_VOIDED,
    /** Our books have it, and no statement that could. */
    MISSING_AT_BANK,
    /** Still in doubt when the statements of its day and the next are there, or overdue. */
    UNANSWERED
}
