package dev.sekisho.compensation.freezerequest;

/** What a receiving bank says came of a request. */
public enum FreezeOutcome {
    /** So much is held there. */
    FROZEN,
    /** There is no such credit or account. */
    NOT_FOUND,
    /** The money had left before. */
    ALREADY_WITHDRAWN,
    /** The bank does not hold it; its code says why. */
    REFUSED
}
