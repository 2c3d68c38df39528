package dev.sekisho.identity.walletfreeze;

/** Why a wallet is frozen, as others are told; whoever reads it must not learn of a screening. */
public enum FreezeReason {
    /** A person reviews the account, whatever for. */
    REVIEW,
    /** The number or the mail address of the account was changed. */
    CONTACT_CHANGE,
    /** The password was reset by the mailbox alone. */
    PASSWORD_RESET,
    /** The relation with the holder ended. */
    ACCOUNT_CLOSED
}
