package dev.sekisho.compensation.lumpsum;

/** Why a bank could not credit a line; a stable code. After any of them two persons approve anew. */
public enum NotPaidCode {
    ACCOUNT_CLOSED,
    ACCOUNT_UNKNOWN,
    NAME_DIFFERS,
    HOLDER_DECEASED,
    ACCOUNT_FROZEN,
    /** The depositor does not want it, or has it already. */
    DECLINED,
    OTHER
}
