package dev.sekisho.compensation.claim;

/** Why a claim is not taken, not changed or not approved; a stable code. */
public enum ClaimRule {
    /** A charge that the bank has not confirmed as fraud in this case. */
    CHARGE_NOT_CONFIRMED,
    /** The bank says of the depositor what the type of the claim does not. */
    WRONG_TYPE,
    /** A customer's claim has a finding, another's has none. */
    ASSESSMENT_MISPLACED,
    EXCLUDED_BY_FINDING,
    DEADLINE_PASSED,
    /** One claim pays one depositor. */
    SEVERAL_BANK_ACCOUNTS,
    PAYEE_IS_NOT_THE_VICTIM,
    AUTHOR_IS_BENEFICIARY,
    ITEMS_TOO_HIGH,
    /** More than one line of a bank file can carry. */
    OWED_TOO_HIGH,
    /** Another live or paid claim has one of the charges. */
    ALREADY_CLAIMED,
    /** A part of it is paid or about to be: it cannot be given up, nor owe as little as that. */
    INTERIM_PAID,
    /** The bank says that it has credited one of its charges already, out of a list that was recalled. */
    CREDITED_ALREADY,
    /** The claim is on its way to the bank, paid or withdrawn. */
    NOT_OPEN,
    /** What was approved is not what the claim says now. */
    CONTENT_CHANGED,
    IS_AUTHOR,
    IS_BENEFICIARY,
    APPROVED_ALREADY
}
