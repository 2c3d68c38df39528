package dev.sekisho.charge.reconciliation;

/** The contract, seen in memory. */
class InMemoryDifferencesTest extends DifferencesContract {

    private final InMemoryDifferences differences = new InMemoryDifferences();

    @Override
    protected Differences differences() {
        return differences;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }

    @Override
    protected void expect(StatementDay day) {
        // every day is known here
    }
}
