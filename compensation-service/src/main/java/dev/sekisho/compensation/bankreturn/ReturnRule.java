package dev.sekisho.compensation.bankreturn;

/** Why a verdict about a return does not count; a stable code. */
public enum ReturnRule {
    /** Two persons have decided it, or the statement was certain. */
    DECIDED,
    /** The claim is not paid by a run, or came back already. */
    CLAIM_NOT_PAID,
    /** More came in than had left, or less by more than a bank's fee. */
    AMOUNT_DIFFERS,
    /** The transfer was ordered for a day after the money came back. */
    PAID_LATER,
    /** The money is paid to whoever speaks. */
    IS_BENEFICIARY
}
