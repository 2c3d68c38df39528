package dev.sekisho.charge.cap;

/** Whose charges are counted together; rows are locked in this order. */
public enum CapScope {
    WALLET,
    BANK_ACCOUNT,
    PERSON
}
