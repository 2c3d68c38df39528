package dev.sekisho.compensation.paymentrun;

/** The states of a payment run by their names. */
public enum RunState {
    MADE,
    RELEASED,
    CONFIRMED,
    CANCELLED,
    /** By the bank, as a whole. */
    REFUSED
}
