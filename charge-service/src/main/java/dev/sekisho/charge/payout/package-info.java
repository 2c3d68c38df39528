/**
 * Money from a wallet to a linked bank account: out of the wallet and committed, asked of the bank outside of any
 * transaction, and back only on the bank's own word.
 */
package dev.sekisho.charge.payout;
