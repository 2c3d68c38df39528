package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.money.Money;

/**
 * A wallet and all that is under way to it or from it, as they were at one moment.
 *
 * @param underWay may still be its money: open charges, and open payouts, which a bank may return
 */
public record WalletInFull(Wallet wallet, Money underWay) {}
