package dev.sekisho.link.debit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** The contract, seen in PostgreSQL. */
@QuarkusTest
class PostgresDebitsTest extends DebitsContract {

    @Inject
    Debits debits;

    @Override
    protected Debits debits() {
        return debits;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
