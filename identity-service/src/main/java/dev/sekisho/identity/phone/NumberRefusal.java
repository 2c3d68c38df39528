package dev.sekisho.identity.phone;

/** Why a number is not taken. */
public enum NumberRefusal {
    /** Numbers of internet telephony are had without showing who one is. */
    VOIP,
    /** A data contract's number receives SMS and is had without showing who one is. */
    DATA_SIM,
    /** An SMS cannot reach it. */
    FIXED_LINE_TAKES_NO_SMS,
    /** Another number stands for this account; changing it is a binding of its own. */
    OTHER_NUMBER_BOUND,
    ACCOUNT_HELD,
    ACCOUNT_CLOSED
}
