package dev.sekisho.charge.wallet;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerEntry;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** What the owner sees of a wallet; one that never held money is empty, not missing. */
@ApplicationScoped
public class ViewWallet {

    private final Wallets wallets;
    private final PendingIncome pending;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    public ViewWallet(Wallets wallets, PendingIncome pending, Ledger ledger, InstantSource clock) {
        this.wallets = wallets;
        this.pending = pending;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Wallet wallet(WalletId id) {
        return wallets.find(id, clock.instant()).orElseGet(() -> ActiveWallet.empty(id));
    }

    public Money pending(WalletId id) {
        return pending.of(id);
    }

    /** The newest lines first. @param before only lines with a smaller number */
    public List<LedgerEntry> entries(WalletId id, long before, int most) {
        return ledger.entriesOf(LedgerAccount.of(id), before, most);
    }
}
