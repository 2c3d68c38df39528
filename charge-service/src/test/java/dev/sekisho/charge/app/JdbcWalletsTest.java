package dev.sekisho.charge.app;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerLine;
import dev.sekisho.charge.ledger.LedgerTransaction;
import dev.sekisho.charge.ledger.LedgerTransaction.Kind;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.charge.wallet.WalletsContract;
import dev.sekisho.kernel.id.BankCode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

@QuarkusTest
class JdbcWalletsTest extends WalletsContract {

    @Inject
    Wallets wallets;

    @Inject
    Ledger ledger;

    @Inject
    InstantSource businessTime;

    @Override
    protected Wallets wallets() {
        return wallets;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    @Override
    protected void book(WalletChange change) {
        LedgerAccount wallet = LedgerAccount.of(change.after().id());
        long yen = change.after().balance().yen() - change.before().balance().yen();
        List<LedgerLine> lines =
                List.of(LedgerLine.of(wallet, yen), LedgerLine.of(LedgerAccount.of(new BankCode("0998")), -yen));
        Kind kind = yen > 0 ? Kind.CHARGE : Kind.PAYOUT;
        ledger.append(List.of(new LedgerTransaction(UUID.randomUUID(), kind, businessTime.instant(), lines)
                .placed(wallet, change.after().place())));
    }
}
