package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;

/** What is held of wallets for merchants; whoever writes it holds the wallet's lock. */
public interface Holds {

    /** @throws IllegalStateException if the wallet does not have as much that is not held */
    void add(WalletId wallet, Money amount);

    /** @throws IllegalStateException if as much is not held */
    void release(WalletId wallet, Money amount);
}
