package dev.sekisho.charge.wallet;

class InMemoryWalletsTest extends WalletsContract {

    private final InMemoryWallets wallets = new InMemoryWallets();

    @Override
    protected Wallets wallets() {
        return wallets;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
