package dev.sekisho.compensation.interim;

/** The states of an interim payment by their names. */
public enum InterimState {
    ASKED,
    APPROVED,
    SENT,
    PAID,
    CANCELLED
}
