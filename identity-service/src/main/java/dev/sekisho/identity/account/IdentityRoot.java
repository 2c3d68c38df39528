package dev.sekisho.identity.account;

/** On whom the truth of a proof of identity depends; never a bank. */
public enum IdentityRoot {
    OPERATOR,
    CARRIER,
    STATE
}
