package dev.sekisho.compensation.threshold;

/** Why linking and charging are stopped. */
public enum StopCause {
    /** The bank's confirmed cases passed the threshold. */
    THRESHOLD,
    /** Several banks passed it: this one stops everywhere. */
    SEVERAL_BANKS,
    /** A bank with confirmed damage was open, and nobody decided in time that it stays so. */
    NO_DECISION,
    /** A person decided so. */
    DECISION,
    /** Damage was confirmed of a charge that a canary let through: only whom it lets through is stopped. */
    CANARY
}
