package dev.sekisho.compensation.bankreturn;

/** Why a statement is not taken; a stable code. */
public enum StatementRule {
    /** It cannot be read whole, or its counts, sums and balances disagree. */
    MALFORMED,
    NOT_OUR_ACCOUNT,
    /** It tells of days that have not been. */
    FROM_THE_FUTURE
}
