package dev.sekisho.compensation.fraudcase;

/** The names of a case's states, as they are stored and shown. */
public enum CaseState {
    OPEN,
    CONFIRMED,
    CLOSED
}
