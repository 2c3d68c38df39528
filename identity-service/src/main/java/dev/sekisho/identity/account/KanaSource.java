package dev.sekisho.identity.account;

/** Where the reading of a name comes from: many documents carry none. */
public enum KanaSource {
    FURIGANA_IN_CREDENTIAL,
    /** Said by the person and a possible reading of the verified characters. */
    DECLARED_PLAUSIBLE,
    /** Said by the person and nothing more: no bank account is linked by it. */
    DECLARED_ONLY
}
