package dev.sekisho.compensation.bulletin;

/** What a published figure counts. */
public enum Unit {
    CASES,
    BANK_ACCOUNTS,
    CHARGES,
    PERSONS,
    /** The text does not say: 件 may be any of them. */
    UNKNOWN
}
