package dev.sekisho.identity.transaction.jta;

import dev.sekisho.identity.transaction.Transaction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Transactions of the application server; an exception rolls back. */
@ApplicationScoped
class JtaTransaction implements Transaction {

    @Override
    public <T> T call(Supplier<T> work) {
        return QuarkusTransaction.disallowingExisting().call(work::get);
    }
}
