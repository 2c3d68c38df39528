package dev.sekisho.identity.risk;

/** What shows a signal and is counted by it, each once. */
public enum Counted {
    /** Openings that were asked for, whatever became of them. */
    OPENINGS,
    ACCOUNTS
}
