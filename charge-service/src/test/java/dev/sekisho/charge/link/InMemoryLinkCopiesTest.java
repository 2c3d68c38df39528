package dev.sekisho.charge.link;

class InMemoryLinkCopiesTest extends LinkCopiesContract {

    private final InMemoryLinkCopies copies = new InMemoryLinkCopies();

    @Override
    protected LinkCopies copies() {
        return copies;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
