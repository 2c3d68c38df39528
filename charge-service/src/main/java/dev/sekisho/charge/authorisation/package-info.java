/**
 * Payments in two phases: money is held for a merchant while the goods are not yet handed over, and paid, given up or freed
 * by age later.
 *
 * <p>What is held stays the wallet's: it lies in its balance, with its lots, and nobody else can be given it.
 */
package dev.sekisho.charge.authorisation;
