package dev.sekisho.charge.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WalletTest {

    private static final WalletId ID = WalletId.random();

    @Test
    @Tag("TC6")
    void spendsItsLastYenAndNotOneMore() {
        ActiveWallet wallet = new ActiveWallet(ID, Money.yen(100), 7);

        assertThat(wallet.spent(Money.yen(100))).contains(new ActiveWallet(ID, Money.ZERO, 8));
        assertThat(wallet.spent(Money.yen(101))).isEmpty();
    }

    @Test
    @Tag("CH-05")
    void takesMoneyInEvenWhileFrozenBecauseTheDebitHadLeftBefore() {
        FrozenWallet wallet = new FrozenWallet(ID, Money.yen(100), 7);

        assertThat(wallet.credited(Money.yen(50))).isEqualTo(new FrozenWallet(ID, Money.yen(150), 8));
    }
}
