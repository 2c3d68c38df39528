/**
 * Where the money of a charge went: lots followed first in first out through wallets, to shops, bank accounts and what
 * is left.
 *
 * <p>Only reading, from this service's own copy. Every yen of a traced charge ends exactly once.
 */
package dev.sekisho.compensation.trace;
