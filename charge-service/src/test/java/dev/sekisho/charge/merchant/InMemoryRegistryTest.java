package dev.sekisho.charge.merchant;

class InMemoryRegistryTest extends RegistryContract {

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final InMemoryMerchantChanges changes = new InMemoryMerchantChanges();

    @Override
    protected Merchants merchants() {
        return registry;
    }

    @Override
    protected Shops shops() {
        return registry;
    }

    @Override
    protected SalesPoints points() {
        return registry;
    }

    @Override
    protected MerchantChanges changes() {
        return changes;
    }

    @Override
    protected void inTransaction(Runnable work) {
        work.run();
    }
}
