package dev.sekisho.charge.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.charge.wallet.WalletChange;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.event.charge.WalletFreezeRefused;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of freezes does, in memory and in PostgreSQL. */
@Tag("CH-05")
public abstract class FreezesContract {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");
    private static final Instant END = NOW.plusSeconds(3_600);

    private final WalletId wallet = WalletId.random();

    protected abstract Freezes freezes();

    protected abstract Wallets wallets();

    protected abstract void inTransaction(Runnable work);

    @BeforeEach
    void aWallet() {
        inTransaction(() -> wallets().lock(Set.of(wallet)));
    }

    @Test
    void saysOfAWalletNeverSeenThatNothingIsFrozen() {
        WalletFreezes none = freezes().inForce(WalletId.random(), NOW);

        assertThat(none.version()).isZero();
        assertThat(none.inForce()).isEmpty();
    }

    @Test
    void keepsAFreezeAndWritesItOnTheWallet() {
        StandingFreeze freeze = freeze(FreezeGrade.FREEZE, Optional.empty());

        impose(freeze);

        assertThat(freezes().find(wallet, freeze.id())).contains(freeze);
        assertThat(freezes().inForce(wallet, NOW).inForce()).containsExactly(freeze);
        assertThat(read(NOW).frozen()).isEqualTo(FreezeGrade.FREEZE.operations());
        assertThat(read(NOW).version()).isEqualTo(1);
    }

    @Test
    void endsAHoldAtItsEndWithoutAnybodyDoingAnything() {
        impose(freeze(FreezeGrade.HOLD, Optional.of(END)));

        assertThat(read(END.minusMillis(1))).isInstanceOf(FrozenWallet.class);
        assertThat(read(END)).isInstanceOf(ActiveWallet.class);
        assertThat(freezes().inForce(wallet, END.minusMillis(1)).inForce()).hasSize(1);
        assertThat(freezes().inForce(wallet, END).inForce()).isEmpty();
    }

    @Test
    void letsTheLongestFreezeOfAnOperationDecideWhenItIsFree() {
        impose(freeze(FreezeGrade.HOLD, Optional.of(END)));
        impose(freeze(FreezeGrade.HOLD, Optional.of(END.plusSeconds(60))));
        impose(freeze(FreezeGrade.FREEZE, Optional.empty()));

        assertThat(read(END.plusSeconds(61)).frozen()).isEqualTo(FreezeGrade.FREEZE.operations());
    }

    @Test
    void keepsAReleasedFreezeAsReleased() {
        StandingFreeze freeze = freeze(FreezeGrade.FREEZE_SPEND, Optional.empty());
        impose(freeze);
        ReleasedFreeze released = freeze.released(NOW.plusSeconds(1), "operations-tool");

        inTransaction(() -> freezes().save(freezes().inForce(wallet, NOW).without(freeze.id()), released, fact()));

        assertThat(freezes().find(wallet, freeze.id())).contains(released);
        assertThat(read(NOW)).isInstanceOf(ActiveWallet.class);
        assertThat(read(NOW).version()).isEqualTo(2);
    }

    @Test
    void keepsAFreezeThatWasReleasedBeforeItEverCame() {
        ReleasedFreeze never =
                ReleasedFreeze.neverImposed(new FreezeId(UUID.randomUUID()), NOW, "compensation-service");

        inTransaction(() -> freezes().save(freezes().inForce(wallet, NOW).without(never.id()), never, fact()));

        assertThat(freezes().find(wallet, never.id())).contains(never);
        assertThat(freezes().inForce(wallet, NOW).inForce()).isEmpty();
        assertThat(read(NOW)).isInstanceOf(ActiveWallet.class);
        assertThat(read(NOW).version()).isEqualTo(1);
    }

    @Test
    void doesNotWriteOverAWalletThatIsNotAsItWasRead() {
        WalletFreezes read = freezes().inForce(wallet, NOW);
        StandingFreeze late = freeze(FreezeGrade.FREEZE, Optional.empty());
        impose(freeze(FreezeGrade.FREEZE, Optional.empty()));

        assertThatThrownBy(() -> inTransaction(() -> freezes().save(read.with(late), late, fact())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(freezes().find(wallet, late.id())).isEmpty();
    }

    @Test
    @Tag("TD12")
    void noMoneyMovesOnAWalletReadBeforeItWasFrozen() {
        Wallet read = read(NOW);
        impose(freeze(FreezeGrade.FREEZE_SPEND, Optional.empty()));

        assertThatThrownBy(() -> inTransaction(() ->
                        wallets().save(List.of(new WalletChange(read, read.credited(Money.yen(1)))))))
                .isInstanceOf(IllegalStateException.class);
    }

    private void impose(StandingFreeze freeze) {
        inTransaction(() -> freezes().save(freezes().inForce(wallet, NOW).with(freeze), freeze, fact()));
    }

    private Wallet read(Instant now) {
        return wallets().find(wallet, now).orElseThrow();
    }

    private static StandingFreeze freeze(FreezeGrade grade, Optional<Instant> end) {
        return new StandingFreeze(
                new FreezeId(UUID.randomUUID()), grade, NOW, end, Optional.of("SKS-2027-000001-0"), "A_TEST", "a test");
    }

    private WalletFreezeRefused fact() {
        return new WalletFreezeRefused(wallet.value(), UUID.randomUUID(), "HOLD", "RELEASED", null, "a test");
    }
}
