package dev.sekisho.charge.reconciliation;

/** How a difference came to its end. */
public enum EndReason {
    /** What two persons decided was carried out. */
    CARRIED_OUT,
    /** The bank answered after all; its word stays, whatever people decided. */
    BANK_ANSWERED,
    /** A later statement has it. */
    FOUND_LATER
}
