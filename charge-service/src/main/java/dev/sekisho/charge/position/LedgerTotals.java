package dev.sekisho.charge.position;

/**
 * What all accounts of a kind stand at, in signed whole yen: positive is what we owe.
 *
 * @param operator stolen money that was taken back and is owed to depositors
 * @param other accounts of kinds that came later
 */
public record LedgerTotals(long wallets, long merchants, long banks, long operator, long other) {

    /** The trial balance: zero, or the book is wrong. */
    public long sum() {
        return Math.addExact(Math.addExact(wallets, merchants), Math.addExact(banks, Math.addExact(operator, other)));
    }
}
