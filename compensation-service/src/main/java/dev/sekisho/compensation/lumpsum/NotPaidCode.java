package dev.sekisho.compensation.lumpsum;

/** Why a line was not credited; a stable code. After any of them two persons approve anew. */
public enum NotPaidCode {
    ACCOUNT_CLOSED,
    ACCOUNT_UNKNOWN,
    NAME_DIFFERS,
    HOLDER_DECEASED,
    ACCOUNT_FROZEN,
    /** The depositor does not want it, or has it already. */
    DECLINED,
    OTHER,
    /** We took it back before its bank had said anything; no bank says so. */
    RECALLED;

    /** Whether a bank may give it as its reason. */
    public boolean isABanks() {
        return this != RECALLED;
    }
}
