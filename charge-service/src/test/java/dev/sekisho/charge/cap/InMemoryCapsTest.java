package dev.sekisho.charge.cap;

class InMemoryCapsTest extends CapsContract {

    private final InMemoryCaps caps = new InMemoryCaps();

    @Override
    protected Caps caps() {
        return caps;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
