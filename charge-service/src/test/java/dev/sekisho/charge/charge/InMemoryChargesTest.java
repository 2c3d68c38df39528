package dev.sekisho.charge.charge;

class InMemoryChargesTest extends ChargesContract {

    private final InMemoryCharges charges = new InMemoryCharges();

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
