package dev.sekisho.link.payee;

/** How the name under which money is to be sent stands to the account it is sent to; a stable code. */
public enum PayeeOutcome {
    /** The account's bank keeps this name, once both are written alike. */
    EQUAL,
    /** It keeps another one, or one that is merely near; which, is not said. */
    DIFFERS,
    UNKNOWN_ACCOUNT,
    /** It is no partner, or tells nobody whose account it is. */
    BANK_CANNOT,
    /** It may be asked again later. */
    NOT_ANSWERED
}
