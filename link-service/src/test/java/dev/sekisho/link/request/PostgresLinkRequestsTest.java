package dev.sekisho.link.request;

import dev.sekisho.link.bank.Fingerprints;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** The contract, seen in PostgreSQL. */
@QuarkusTest
class PostgresLinkRequestsTest extends LinkRequestsContract {

    @Inject
    LinkRequests requests;

    @Inject
    LinkHistory history;

    @Inject
    Fingerprints fingerprints;

    @Override
    protected LinkRequests requests() {
        return requests;
    }

    @Override
    protected LinkHistory history() {
        return history;
    }

    @Override
    protected Fingerprints fingerprints() {
        return fingerprints;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
