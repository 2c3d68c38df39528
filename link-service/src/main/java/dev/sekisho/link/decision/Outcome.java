package dev.sekisho.link.decision;

/** What a check came to: go on, stop, or let a person look. */
public enum Outcome {
    PASSED,
    REFUSED,
    REVIEW
}
