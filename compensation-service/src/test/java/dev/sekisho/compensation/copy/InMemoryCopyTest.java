package dev.sekisho.compensation.copy;

class InMemoryCopyTest extends CopyContract {

    private final CopiedCharges charges = new InMemoryCopiedCharges();
    private final CopiedLinks links = new InMemoryCopiedLinks();
    private final CopiedPayments payments = new InMemoryCopiedPayments();
    private final CopiedLedger ledger = new InMemoryCopiedLedger();

    @Override
    protected CopiedCharges charges() {
        return charges;
    }

    @Override
    protected CopiedLinks links() {
        return links;
    }

    @Override
    protected CopiedPayments payments() {
        return payments;
    }

    @Override
    protected CopiedLedger ledger() {
        return ledger;
    }

    @Override
    protected void inTransaction(Runnable step) {
        step.run();
    }
}
