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

    @ParameterizedTest
    @EnumSource(names = {"CHARGE", "TRANSFER", "SPEND"})
    @Tag("A71")
    void whoLeavesTakesTheirMoneyToABankAndNowhereElse(Operation by) {
        ClosingWallet closing = new ClosingWallet(ID, Money.yen(100), 7, 1);
        ClosedWallet closed = new ClosedWallet(ID, Money.yen(100), 7, 1);

        assertThat(closing.spent(by, Money.yen(1))).isEmpty();
        assertThat(closed.spent(by, Money.yen(1))).isEmpty();
        assertThat(closing.spent(Operation.PAYOUT, Money.yen(100))).contains(new ClosingWallet(ID, Money.ZERO, 8, 1));
        assertThat(closed.spent(Operation.PAYOUT, Money.yen(101))).isEmpty();
        assertThat(closing.takesTransfers() || closed.takesTransfers()).isFalse();
    }

    @Test
    @Tag("A71")
    void whatIsReturnedToAClosedWalletIsOwedToItsOwner() {
        ClosedWallet closed = new ClosedWallet(ID, Money.ZERO, 7, 1).credited(Money.yen(300));

        assertThat(closed.balance()).isEqualTo(Money.yen(300));
        assertThat(closed.spent(Operation.PAYOUT, Money.yen(300))).isPresent();
    }

    @Test
    @Tag("CH-05")
    @Tag("A71")
    void aWalletThatIsHeldWhileItsOwnerLeavesChargesNothingAndGivesNothingBackToACase() {
        FrozenWallet held = new FrozenWallet(ID, Money.yen(100), Money.ZERO, 7, 1, FreezeGrade.HOLD.operations(), true);

        for (Operation by : Wallet.CLOSED_OPERATIONS) {
            assertThat(held.freezes(by)).isTrue();
            assertThat(held.spent(by, Money.yen(1))).isEmpty();
        }
        assertThat(held.spent(Operation.PAYOUT, Money.yen(1))).isEmpty();
        assertThat(held.recovered(Money.yen(1))).as("it is merely held").isEmpty();
        assertThat(held.credited(Money.yen(1)).takesTransfers()).isFalse();
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
