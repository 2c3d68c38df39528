package dev.sekisho.sandbox.world.bank;

/** The kind of a bank account: 普通, 当座, 貯蓄. */
public enum AccountType {
    ORDINARY,
    CURRENT,
    SAVINGS
}
