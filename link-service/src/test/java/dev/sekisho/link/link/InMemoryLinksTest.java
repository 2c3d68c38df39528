package dev.sekisho.link.link;

import java.util.function.Supplier;

/** The contract, seen in memory. */
class InMemoryLinksTest extends LinksContract {

    private final InMemoryLinks links = new InMemoryLinks();

    @Override
    protected Links links() {
        return links;
    }

    @Override
    protected ManyLinks many() {
        return links;
    }

    @Override
    protected LinkVerifications verifications() {
        return links;
    }

    @Override
    protected BankAccounts accounts() {
        return links;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
