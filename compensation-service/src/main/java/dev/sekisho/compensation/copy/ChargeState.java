package dev.sekisho.compensation.copy;

/** Where a charge stands, in charge-service's own words. */
public enum ChargeState {
    RESERVED,
    IN_DOUBT,
    POSTED,
    VOIDED
}
