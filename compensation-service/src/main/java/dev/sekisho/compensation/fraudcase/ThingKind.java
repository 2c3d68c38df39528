package dev.sekisho.compensation.fraudcase;

/** What a report can be about. */
public enum ThingKind {
    BANK_ACCOUNT,
    LINK,
    WALLET,
    CHARGE
}
