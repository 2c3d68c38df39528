package dev.sekisho.charge.app;

import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.charge.wallet.WalletsContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class JdbcWalletsTest extends WalletsContract {

    @Inject
    Wallets wallets;

    @Override
    protected Wallets wallets() {
        return wallets;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
