package dev.sekisho.sandbox.replay.result;

/** How far somebody gets who is after a stranger's money, in this order. */
public enum Stage {
    OPENING,
    PROOF,
    LINK_REQUEST,
    BANK_AUTHENTICATION,
    LINK_DECISION,
    CHARGE,
    TRANSFER,
    PAYOUT,
    SPEND,
    /** Nobody stopped it. */
    END
}
