package dev.sekisho.charge.freeze;

import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.charge.wallet.Wallets;

class InMemoryFreezesTest extends FreezesContract {

    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryFreezes freezes = new InMemoryFreezes(wallets);

    @Override
    protected Freezes freezes() {
        return freezes;
    }

    @Override
    protected Wallets wallets() {
        return wallets;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
