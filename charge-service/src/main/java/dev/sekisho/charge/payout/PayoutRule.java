package dev.sekisho.charge.payout;

/** Why a payout is refused; the first that binds is named. Those of all money that leaves come first. */
public enum PayoutRule {
    SUSPENDED,
    SUSPENSION_UNKNOWN,
    WALLET_FROZEN,
    INSUFFICIENT_BALANCE,
    NEW_LINK_LOCK,
    STEP_UP_REQUIRED,
    /** Said alike of a link that is not there and of somebody else's. */
    LINK_UNKNOWN,
    LINK_NOT_ACTIVE
}
