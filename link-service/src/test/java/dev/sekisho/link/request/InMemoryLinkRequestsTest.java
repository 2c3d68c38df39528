package dev.sekisho.link.request;

import dev.sekisho.link.bank.Fingerprints;
import java.util.function.Supplier;

/** The contract, seen in memory. */
class InMemoryLinkRequestsTest extends LinkRequestsContract {

    private final InMemoryLinkRequests requests = new InMemoryLinkRequests();

    @Override
    protected LinkRequests requests() {
        return requests;
    }

    @Override
    protected LinkHistory history() {
        return requests;
    }

    @Override
    protected Fingerprints fingerprints() {
        return requests;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }
}
