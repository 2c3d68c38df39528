package dev.sekisho.link.credit;

import java.util.function.Supplier;

/** The contract, seen in memory. */
class InMemoryCreditsTest extends CreditsContract {

    private final InMemoryCredits credits = new InMemoryCredits();

    @Override
    protected Credits credits() {
        return credits;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
