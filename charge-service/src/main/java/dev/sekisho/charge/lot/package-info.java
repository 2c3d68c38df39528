/**
 * Whose charge each yen of a wallet is: lots, first in first out, kept with the ledger's lines in the same transaction.
 *
 * <p>A lot begins with a charge, goes on from wallet to wallet with transfers, and comes back with what is returned or
 * refunded. What a wallet holds is the sum of its open pieces.
 */
package dev.sekisho.charge.lot;
