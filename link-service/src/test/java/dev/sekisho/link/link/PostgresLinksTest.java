package dev.sekisho.link.link;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** The contract, seen in PostgreSQL. */
@QuarkusTest
class PostgresLinksTest extends LinksContract {

    @Inject
    Links links;

    @Inject
    ManyLinks many;

    @Inject
    LinkVerifications verifications;

    @Inject
    BankAccounts accounts;

    @Override
    protected Links links() {
        return links;
    }

    @Override
    protected ManyLinks many() {
        return many;
    }

    @Override
    protected LinkVerifications verifications() {
        return verifications;
    }

    @Override
    protected BankAccounts accounts() {
        return accounts;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
