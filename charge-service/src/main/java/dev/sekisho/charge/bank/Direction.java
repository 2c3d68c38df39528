package dev.sekisho.charge.bank;

/** Which way an order moves money, seen from the bank account. */
public enum Direction {
    /** Money comes from the bank account. */
    DEBIT,
    /** Money goes to the bank account. */
    CREDIT
}
