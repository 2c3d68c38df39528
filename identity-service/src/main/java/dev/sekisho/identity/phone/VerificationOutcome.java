package dev.sekisho.identity.phone;

/** What came of answering the code sent to a number. */
public enum VerificationOutcome {
    VERIFIED,
    REFUSED,
    /** The customer has no such verification. */
    UNKNOWN
}
