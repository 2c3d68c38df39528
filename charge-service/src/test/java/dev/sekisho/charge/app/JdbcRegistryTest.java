package dev.sekisho.charge.app;

import dev.sekisho.charge.merchant.MerchantChanges;
import dev.sekisho.charge.merchant.Merchants;
import dev.sekisho.charge.merchant.RegistryContract;
import dev.sekisho.charge.merchant.SalesPoints;
import dev.sekisho.charge.merchant.Shops;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class JdbcRegistryTest extends RegistryContract {

    @Inject
    Merchants merchants;

    @Inject
    Shops shops;

    @Inject
    SalesPoints points;

    @Inject
    MerchantChanges changes;

    @Override
    protected Merchants merchants() {
        return merchants;
    }

    @Override
    protected Shops shops() {
        return shops;
    }

    @Override
    protected SalesPoints points() {
        return points;
    }

    @Override
    protected MerchantChanges changes() {
        return changes;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
