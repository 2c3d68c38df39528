package dev.sekisho.charge.wallet;

import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.ledger.LedgerEntry;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** What its owner and a case see of a wallet; one that never held money is empty, not missing. */
@ApplicationScoped
public class ViewWallet {

    private final Wallets wallets;
    private final PendingIncome pending;
    private final OpenPayouts payouts;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    public ViewWallet(Wallets wallets, PendingIncome pending, OpenPayouts payouts, Ledger ledger, InstantSource clock) {
        this.wallets = wallets;
        this.pending = pending;
        this.payouts = payouts;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Wallet wallet(WalletId id) {
        return wallets.find(id, clock.instant()).orElseGet(() -> ActiveWallet.empty(id));
    }

    public Money pending(WalletId id) {
        return pending.of(id);
    }

    /**
     * Under the wallet's lock, since money may leave it and come back between two reads. One never seen has sent nothing,
     * and gets no row by being looked at.
     */
    @Transactional
    public WalletInFull inFull(WalletId id) {
        if (wallets.find(id, clock.instant()).isPresent()) {
            wallets.lock(Set.of(id));
        }
        Money underWay = pending.of(id).plus(payouts.of(id));
        return new WalletInFull(wallet(id), underWay);
    }

    /** The newest lines first. @param before only lines with a smaller number */
    public List<LedgerEntry> entries(WalletId id, long before, int most) {
        return ledger.entriesOf(LedgerAccount.of(id), before, most);
    }
}
