package dev.sekisho.link.bank;

/** Why a bank does not debit; any other reason is not understood and therefore no answer. */
public enum DeclineReason {
    INSUFFICIENT_FUNDS,
    MANDATE_REVOKED,
    ACCOUNT_LOCKED,
    /** It is about us and not about the account: the bank takes nothing from this operator now. */
    SERVICE_STOPPED
}
