/**
 * Letting go a wallet that was stopped for a case without reason: two persons, one of a few neutral reasons, and a letter to its
 * owner whose opening words anybody finds among our genuine notices. What else is thought of the wallet is in no letter.
 */
package dev.sekisho.compensation.walletrelease;
