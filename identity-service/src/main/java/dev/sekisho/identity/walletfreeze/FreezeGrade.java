package dev.sekisho.identity.walletfreeze;

/** How much of a wallet is frozen, in charge-service's words; each grade stops all that the one before it stops. */
public enum FreezeGrade {
    /** Transfers and payouts, for a time. */
    HOLD,
    /** Charges, too, until it is released. */
    FREEZE,
    /** Spending, too. */
    FREEZE_SPEND
}
