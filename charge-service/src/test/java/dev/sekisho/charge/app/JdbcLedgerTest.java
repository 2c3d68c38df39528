package dev.sekisho.charge.app;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerContract;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

@QuarkusTest
class JdbcLedgerTest extends LedgerContract {

    @Inject
    Ledger ledger;

    @Inject
    Wallets wallets;

    @Inject
    InstantSource businessTime;

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    @Override
    protected void carry(WalletId wallet, Money amount) {
        wallets.lock(Set.of(wallet));
        Wallet before = wallets.find(wallet, businessTime.instant()).orElseThrow();
        wallets.save(List.of(new WalletChange(before, before.credited(amount))));
    }
}
