package dev.sekisho.sandbox.replay.people;

/** What makes an honest customer harder to recognise. */
public enum Quirk {
    NONE,
    /** Types a wrong PIN first. */
    MISTYPES,
    /** Has a name that the bank's field cuts off. */
    LONG_NAME,
    /** Married since the bank wrote down the name. */
    FORMER_NAME
}
