package dev.sekisho.link.debit;

import java.util.function.Supplier;

/** The contract, seen in memory. */
class InMemoryDebitsTest extends DebitsContract {

    private final InMemoryDebits debits = new InMemoryDebits();

    @Override
    protected Debits debits() {
        return debits;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
