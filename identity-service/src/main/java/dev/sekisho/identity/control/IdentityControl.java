package dev.sekisho.identity.control;

/** What the replay can switch off about identities beside reasons against a link and signals; production has all of it. */
public enum IdentityControl {
    /** A link request is cleared by a code for exactly this request, and by nothing else (LK-05). */
    LINK_CODE,
    /** The holder of a wallet hears of each charge. */
    HOLDER_TOLD_OF_CHARGE
}
