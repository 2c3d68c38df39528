package dev.sekisho.identity.risk;

/** What breaking a rule means; neither convicts anybody. */
public enum Severity {
    /** Held for a reviewer by itself. */
    HARD,
    /** Adds its weight; held once the weights together reach the policy's sum. */
    SCORE
}
