package dev.sekisho.link.bank;

/** How we reach a bank. */
public enum Connection {
    /** Over the bank's own page in the customer's browser. */
    REDIRECT,
    /** Over the bank's own app, in which its depositor approves what we asked for behind the browser's back. */
    DECOUPLED,
    /** As in 2020, with the PIN typed at the operator: in the sandbox only, for the replay. */
    LEGACY
}
