/**
 * Takes back from frozen wallets what is left of stolen charges, once a claim for them is approved. The victim's money
 * never waits for it.
 */
package dev.sekisho.compensation.recovery;
