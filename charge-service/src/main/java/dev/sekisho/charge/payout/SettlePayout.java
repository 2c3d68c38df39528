package dev.sekisho.charge.payout;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.ledger.Ledger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/**
 * Second phase: writes what the bank said, once.
 *
 * <p>The request and any number of completers may bring answers to one payout; the first clear one ends it, the others
 * find it ended.
 */
@ApplicationScoped
public class SettlePayout {

    private final Wallets wallets;
    private final Payouts payouts;
    private final Ledger ledger;
    private final InstantSource clock;

    @Inject
    public SettlePayout(Wallets wallets, Payouts payouts, Ledger ledger, InstantSource clock) {
        this.wallets = wallets;
        this.payouts = payouts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The state the payout is in now. */
    @Transactional
    public Payout settle(PendingPayout seen, BankAnswer answer) {
        if (answer instanceof BankAnswer.Declined) {
            wallets.lock(Set.of(seen.head().walletId()));
        }
        payouts.lock(seen.head().id());
        Payout present = payouts.read(seen.head().id());
        if (!(present instanceof PendingPayout pending)) {
            return present;
        }
        Payout next = pending.answered(answer, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (next instanceof ReturnedPayout returned) {
            giveBack(returned);
        }
        if (!next.equals(present)) {
            payouts.update(next);
        }
        return next;
    }

    /** Also into a wallet that was frozen meanwhile: there the money stays. */
    private void giveBack(ReturnedPayout returned) {
        WalletId id = returned.head().walletId();
        Wallet before = wallets.read(Set.of(id), returned.settledAt()).get(id);
        Wallet after = before.credited(returned.head().amount());
        wallets.save(List.of(new WalletChange(before, after)));
        ledger.append(List.of(returned.ledger().placed(LedgerAccount.of(id), after.place())));
    }
}
