package dev.sekisho.compensation.lumpsum;

/** Why a command on a lump sum is refused; a stable code. */
public enum LumpSumRule {
    /** No approved claim of this bank waits. */
    NOTHING_TO_PAY,
    /** What was approved is not what the list says. */
    CONTENT_CHANGED,
    IS_MAKER,
    IS_BENEFICIARY,
    APPROVED_ALREADY,
    /** A charge of one of its claims turned out to be the depositor's own: the list is to be given up. */
    CLAIM_AMISS,
    /** Released already or cancelled; for the bank, not released. */
    NOT_IN_THIS_STATE,
    /** The bank speaks of a claim that is not on the list. */
    LINE_UNKNOWN,
    /** The bank has spoken of each line: nothing is left to be recalled. */
    ALL_ANSWERED,
    /** The bank has said the other thing of this line before. */
    ANSWERED_OTHERWISE
}
