package dev.sekisho.compensation.claim;

/** The states of a claim by their names. */
public enum ClaimState {
    DRAFT,
    APPROVED,
    IN_PAYMENT,
    PAID,
    WITHDRAWN
}
