package dev.sekisho.sandbox.world.bank;

/** Which way an order moves money, seen from the bank account. */
public enum Direction {
    /** Money leaves the account. */
    DEBIT,
    /** Money comes into the account. */
    CREDIT;

    /** How much more leaves the account by {@code yen}: less than nothing when they come in. */
    public long leaving(long yen) {
        return this == DEBIT ? yen : -yen;
    }
}
