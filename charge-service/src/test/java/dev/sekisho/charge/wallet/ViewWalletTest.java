package dev.sekisho.charge.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewWalletTest {

    private static final Instant NOW = Instant.parse("2027-04-10T03:00:00Z");

    private final WalletId id = new WalletId(UUID.randomUUID());
    private final InMemoryWallets wallets = new InMemoryWallets();
    private Money toTheWallet = Money.ZERO;
    private Money toBanks = Money.ZERO;
    private final ViewWallet view =
            new ViewWallet(wallets, of -> toTheWallet, of -> toBanks, new InMemoryLedger(), InstantSource.fixed(NOW));

    @Test
    void whatABankMayYetReturnIsUnderWayAsMuchAsWhatIsComing() {
        toTheWallet = Money.yen(300);
        toBanks = Money.yen(4_000);

        assertThat(view.inFull(id).underWay()).isEqualTo(Money.yen(4_300));
        assertThat(view.pending(id)).as("for its owner only what is coming").isEqualTo(Money.yen(300));
    }

    @Test
    void moneyThatLeavesWhileItIsLookedAtIsSeenOnItsWay() {
        wallets.put(new ActiveWallet(id, Money.yen(4_000), Money.ZERO, 1, 0));
        wallets.whileWaiting(() -> {
            wallets.put(new ActiveWallet(id, Money.ZERO, Money.ZERO, 2, 0));
            toBanks = Money.yen(4_000);
        });

        WalletInFull seen = view.inFull(id);

        assertThat(seen.wallet().balance()).isEqualTo(Money.ZERO);
        assertThat(seen.underWay()).isEqualTo(Money.yen(4_000));
    }

    @Test
    void aWalletNeverSeenGetsNoRowByBeingLookedAt() {
        assertThat(view.inFull(id).wallet()).isEqualTo(ActiveWallet.empty(id));
        assertThat(wallets.find(id, NOW)).isEmpty();
    }
}
