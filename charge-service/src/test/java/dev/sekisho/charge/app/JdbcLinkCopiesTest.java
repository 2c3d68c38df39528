package dev.sekisho.charge.app;

import dev.sekisho.charge.link.LinkCopies;
import dev.sekisho.charge.link.LinkCopiesContract;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class JdbcLinkCopiesTest extends LinkCopiesContract {

    @Inject
    LinkCopies copies;

    @Override
    protected LinkCopies copies() {
        return copies;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
