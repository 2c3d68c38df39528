package dev.sekisho.charge.app;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class JdbcLedgerTest extends LedgerContract {

    @Inject
    Ledger ledger;

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
