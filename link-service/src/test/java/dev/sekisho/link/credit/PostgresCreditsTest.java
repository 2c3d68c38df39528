package dev.sekisho.link.credit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** The contract, seen in PostgreSQL. */
@QuarkusTest
class PostgresCreditsTest extends CreditsContract {

    @Inject
    Credits credits;

    @Override
    protected Credits credits() {
        return credits;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
