package dev.sekisho.compensation.claim;

/** What a stolen charge has cost its depositor beside itself (A56). */
public enum ItemKind {
    OVERDRAFT_INTEREST,
    LATE_FEE
}
