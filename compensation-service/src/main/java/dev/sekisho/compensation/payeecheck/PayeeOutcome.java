package dev.sekisho.compensation.payeecheck;

/** How the name under which money is to be sent stands to the account that it is sent to; a stable code. */
public enum PayeeOutcome {
    /** The account's bank keeps this name. */
    EQUAL,
    /** The bank keeps another one; which, is not said. Nothing is paid until somebody corrects the payee. */
    DIFFERS,
    /** The bank has no such account. Nothing is paid until somebody corrects the payee. */
    UNKNOWN_ACCOUNT,
    /** The bank tells nobody. Two persons may pay all the same, if both say so. */
    BANK_CANNOT,
    /** The bank is asked again. */
    NOT_ANSWERED;

    /** Whether asking again soon may bring another answer. */
    boolean isOpen() {
        return this == NOT_ANSWERED;
    }

    /** Whether nothing stands against paying but the time that passes. */
    boolean isPayable() {
        return this == EQUAL || this == BANK_CANNOT;
    }
}
