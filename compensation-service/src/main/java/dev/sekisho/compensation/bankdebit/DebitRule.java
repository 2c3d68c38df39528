package dev.sekisho.compensation.bankdebit;

/** Why a word about a debit does not count; a stable code. */
public enum DebitRule {
    /** Who is paid by the file, said that the bank did not take it, or took the statement. */
    IS_NEAR,
    SET_ASIDE_ALREADY
}
