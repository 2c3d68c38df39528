package dev.sekisho.link.notice;

/** What a depositor is told about. */
public enum Occasion {
    LINKED,
    DEBITED
}
