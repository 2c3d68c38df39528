package dev.sekisho.identity.transaction.jta;

import dev.sekisho.identity.transaction.Transaction;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.function.Supplier;

/** Transactions of the application server; an exception rolls back. */
@ApplicationScoped
class JtaTransaction implements Transaction {

    @Override
    public <T> T call(Supplier<T> work) {
        return QuarkusTransaction.disallowingExisting().call(work::get);
    }

    @Override
    public <T> T outside(Supplier<T> statement) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a transaction is running already");
        }
        return statement.get();
    }
}
