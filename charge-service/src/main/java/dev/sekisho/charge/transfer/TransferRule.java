package dev.sekisho.charge.transfer;

/** Why a transfer is refused; the first that binds is named. Those of all money that leaves come first. */
public enum TransferRule {
    SUSPENDED,
    SUSPENSION_UNKNOWN,
    WALLET_FROZEN,
    INSUFFICIENT_BALANCE,
    NEW_LINK_LOCK,
    STEP_UP_REQUIRED,
    /** No money ever moved in that wallet. */
    RECIPIENT_UNKNOWN,
    SELF
}
