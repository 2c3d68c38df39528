package dev.sekisho.compensation.paymentrun;

/** Why a payment run is not made, not moved or not handed out; a stable code. */
public enum RunRule {
    /** No approved claim waits whose payee's bank keeps the name, or cannot be asked if those were wanted too. */
    NOTHING_TO_PAY,
    DATE_PASSED,
    DATE_TOO_FAR,
    /** The holidays of that year are not published, or not known to this release. */
    CALENDAR_UNKNOWN,
    NOT_A_BANK_DAY,
    IS_MAKER,
    IS_BENEFICIARY,
    /** A charge of one of its claims turned out to be the depositor's own: the run is to be given up. */
    CLAIM_AMISS,
    /** Whoever releases it has to say how many of its payees' banks could not be asked. */
    UNCHECKED_PAYEES,
    /** Make another: banks are asked anew then. */
    PAYEES_CHECKED_LONG_AGO,
    /** The bank has debited the file: it has taken it. */
    DEBITED,
    /** Without the bank's written reference a statement in line has to tell the file's day to its end first. */
    DAY_NOT_TOLD,
    /** Released already, confirmed already, refused or cancelled; for its file, not released. */
    NOT_IN_THIS_STATE
}
