package dev.sekisho.charge.app;

import dev.sekisho.charge.freeze.Freezes;
import dev.sekisho.charge.freeze.FreezesContract;
import dev.sekisho.charge.wallet.Wallets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class JdbcFreezesTest extends FreezesContract {

    @Inject
    Freezes freezes;

    @Inject
    Wallets wallets;

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
        QuarkusTransaction.requiringNew().run(work);
    }
}
