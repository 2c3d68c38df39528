package dev.sekisho.link.link;

/** Why a link was stopped or revoked. */
public enum EndReason {
    BY_CUSTOMER,
    BY_DEPOSITOR,
    CLAIMED_BY_OWNER,
    MANDATE_REVOKED_AT_BANK,
    FRAUD_REPORT,
    /** Nobody showed again, in time, that the bank account is theirs. */
    VERIFICATION_OVERDUE,
    /** An import put a bank account to a wallet to which it never belonged. */
    OPERATOR_MISTAKE
}
