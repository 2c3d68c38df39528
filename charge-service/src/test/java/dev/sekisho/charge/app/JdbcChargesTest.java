package dev.sekisho.charge.app;

import dev.sekisho.charge.charge.Charges;
import dev.sekisho.charge.charge.ChargesContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class JdbcChargesTest extends ChargesContract {

    @Inject
    Charges charges;

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
