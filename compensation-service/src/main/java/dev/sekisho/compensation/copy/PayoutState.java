package dev.sekisho.compensation.copy;

/** Where a payout stands, in charge-service's own words; only RETURNED gives the wallet its money back. */
public enum PayoutState {
    RESERVED,
    IN_DOUBT,
    POSTED,
    RETURNED
}
