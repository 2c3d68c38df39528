package dev.sekisho.charge.reversal;

/** Why nothing is taken back; the first that binds is named. */
public enum ReversalRule {
    /** No charge of that id came into this wallet. */
    CHARGE_UNKNOWN,
    /** The wallet is free, or merely held on an unchecked word. */
    WALLET_NOT_FROZEN,
    /** With what was taken back before it would be more than the charge. */
    MORE_THAN_CHARGED,
    /** The wallet does not hold as much. */
    INSUFFICIENT_BALANCE
}
