/**
 * What stands between money and its way out of a wallet, to another wallet or to a bank account.
 *
 * <p>Thieves send on what they took; the rules here give a depositor time to notice.
 */
package dev.sekisho.charge.leaving;
