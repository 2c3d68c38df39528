package dev.sekisho.charge.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WalletTest {

    private static final WalletId ID = WalletId.random();

    @ParameterizedTest
    @EnumSource
    @Tag("TC6")
    void spendsItsLastYenAndNotOneMore(Operation by) {
        ActiveWallet wallet = new ActiveWallet(ID, Money.yen(100), 7, 2);

        assertThat(wallet.spent(by, Money.yen(100))).contains(new ActiveWallet(ID, Money.ZERO, 8, 2));
        assertThat(wallet.spent(by, Money.yen(101))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOLD,         TRANSFER, false",
        "HOLD,         PAYOUT,   false",
        "HOLD,         CHARGE,   true",
        "HOLD,         SPEND,    true",
        "FREEZE,       TRANSFER, false",
        "FREEZE,       PAYOUT,   false",
        "FREEZE,       CHARGE,   false",
        "FREEZE,       SPEND,    true",
        "FREEZE_SPEND, TRANSFER, false",
        "FREEZE_SPEND, PAYOUT,   false",
        "FREEZE_SPEND, CHARGE,   false",
        "FREEZE_SPEND, SPEND,    false"
    })
    @Tag("CH-05")
    void aGradeStopsWhatItNamesAndNothingElse(FreezeGrade grade, Operation by, boolean goesOn) {
        FrozenWallet wallet = frozen(100, grade);

        assertThat(wallet.freezes(by)).isEqualTo(!goesOn);
        assertThat(wallet.spent(by, Money.yen(100)).isPresent()).isEqualTo(goesOn);
        assertThat(wallet.spent(by, Money.yen(101))).isEmpty();
    }

    @Test
    @Tag("CH-05")
    void takesMoneyInEvenWhileFrozenBecauseTheDebitHadLeftBefore() {
        FrozenWallet wallet = frozen(100, FreezeGrade.FREEZE_SPEND);

        assertThat(wallet.credited(Money.yen(50)))
                .isEqualTo(new FrozenWallet(ID, Money.yen(150), 8, 1, wallet.frozen()));
    }

    @ParameterizedTest
    @CsvSource({"HOLD, 100, false", "FREEZE, 100, true", "FREEZE, 101, false", "FREEZE_SPEND, 100, true"})
    void givesBackNoMoreThanItHoldsAndNothingWhileItIsMerelyHeld(FreezeGrade grade, long yen, boolean given) {
        assertThat(frozen(100, grade).recovered(Money.yen(yen)).isPresent()).isEqualTo(given);
    }

    @Test
    void isNotFrozenWhenNothingOfItIs() {
        assertThatThrownBy(() -> new FrozenWallet(ID, Money.ZERO, 0, 0, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FrozenWallet frozen(long yen, FreezeGrade grade) {
        return new FrozenWallet(ID, Money.yen(yen), 7, 1, grade.operations());
    }
}
