package dev.sekisho.charge.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of wallets does, in memory and in PostgreSQL. */
public abstract class WalletsContract {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");

    private final WalletId id = WalletId.random();

    protected abstract Wallets wallets();

    protected abstract void inTransaction(Runnable work);

    /** Where others sum wallets and lines up, each movement has its line. */
    protected void book(WalletChange change) {}

    @Test
    void opensAnEmptyWalletWhenItIsLockedForTheFirstTime() {
        assertThat(wallets().find(id, NOW)).isEmpty();

        inTransaction(() -> wallets().lock(Set.of(id)));

        assertThat(wallets().find(id, NOW)).contains(ActiveWallet.empty(id));
    }

    @Test
    void savesWhatATransactionMadeOfAWallet() {
        ActiveWallet full = ActiveWallet.empty(id).credited(Money.yen(500));

        save(ActiveWallet.empty(id), full);
        save(full, full.spent(Operation.SPEND, Money.yen(200)).orElseThrow());

        assertThat(wallets().find(id, NOW)).contains(new ActiveWallet(id, Money.yen(300), 2, 0));
    }

    @Test
    @Tag("TC6")
    void refusesToSaveOverARowThatIsNotAsItWasRead() {
        ActiveWallet empty = ActiveWallet.empty(id);
        save(empty, empty.credited(Money.yen(500)));

        assertThatThrownBy(() -> save(empty, empty.credited(Money.yen(1)))).isInstanceOf(IllegalStateException.class);
        assertThat(wallets().find(id, NOW)).map(Wallet::balance).contains(Money.yen(500));
    }

    @Test
    void locksManyWalletsAtOnceWhetherTheyWereThereOrNot() {
        WalletId other = WalletId.random();
        inTransaction(() -> wallets().lock(Set.of(id)));

        inTransaction(() -> wallets().lock(List.of(other, id, other)));

        assertThat(wallets().read(Set.of(id, other), NOW)).containsOnlyKeys(id, other);
    }

    private void save(Wallet before, Wallet after) {
        inTransaction(() -> {
            WalletChange change = new WalletChange(before, after);
            wallets().lock(Set.of(id));
            wallets().save(List.of(change));
            book(change);
        });
    }
}
