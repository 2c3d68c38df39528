package dev.sekisho.compensation.trace;

import static dev.sekisho.compensation.trace.Past.perKind;
import static dev.sekisho.compensation.trace.Past.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.copy.CopiedReversal;
import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A35")
class TracerTest {

    private final Past past = new Past();
    private final WalletId thief = past.wallet();

    @Test
    void whatIsSpentEndsAtTheShopAndTheRestRemains() {
        CopiedCharge charge = past.charged(thief, 10_000);
        CopiedPayment payment = past.spent(thief, 3_000);

        Trace trace = past.trace(charge);

        assertThat(trace.ends())
                .containsExactlyInAnyOrder(
                        new TraceEnd.AtShop(charge.id(), Money.yen(3_000), payment),
                        new TraceEnd.InWallet(charge.id(), Money.yen(7_000), thief));
        assertThat(trace.whole()).isTrue();
    }

    @Test
    @Tag("CH-09")
    void theOldestMoneyIsSpentFirst() {
        CopiedCharge first = past.charged(thief, 5_000);
        CopiedCharge second = past.charged(thief, 5_000);
        past.spent(thief, 5_000);
        past.spent(thief, 1);

        assertThat(perKind(past.trace(first))).isEqualTo(Map.of("SHOP", 5_000L));
        assertThat(perKind(past.trace(second))).isEqualTo(Map.of("SHOP", 1L, "REMAINS", 4_999L));
    }

    @Test
    void whatWasInTheWalletBeforeIsSpentBeforeIt() {
        WalletId rich = past.wallet(2_000);
        CopiedCharge charge = past.charged(rich, 1_000);
        past.spent(rich, 2_000);
        assertThat(perKind(past.trace(charge))).isEqualTo(Map.of("REMAINS", 1_000L));

        past.spent(rich, 1);

        assertThat(perKind(past.trace(charge))).isEqualTo(Map.of("SHOP", 1L, "REMAINS", 999L));
    }

    @Test
    @Tag("CH-09")
    void aTransferCarriesItsLotsOnBehindWhatTheOtherWalletHolds() {
        WalletId mule = past.wallet(500);
        CopiedCharge charge = past.charged(thief, 10_000);
        CopiedTransfer transfer = past.sent(thief, mule, 4_000);
        past.spent(mule, 500);
        CopiedPayment payment = past.spent(mule, 100);

        Trace trace = past.trace(charge);

        assertThat(trace.handovers()).containsExactly(new Handover(charge.id(), Money.yen(4_000), transfer));
        assertThat(trace.ends())
                .containsExactlyInAnyOrder(
                        new TraceEnd.AtShop(charge.id(), Money.yen(100), payment),
                        new TraceEnd.InWallet(charge.id(), Money.yen(3_900), mule),
                        new TraceEnd.InWallet(charge.id(), Money.yen(6_000), thief));
    }

    @Test
    @Tag("A37")
    void aPayoutEndsTheTraceAndNamesTheAccount() {
        CopiedCharge charge = past.charged(thief, 10_000);
        CopiedPayout payout = past.paidOut(thief, 10_000);

        TraceEnd.AtBank end = (TraceEnd.AtBank) past.trace(charge).ends().get(0);

        assertThat(end.payout().payout().terms().bankAccount())
                .isEqualTo(payout.terms().bankAccount());
        assertThat(end.payout().accountMask()).contains("***4567");
        assertThat(end.kind().en()).contains("Tracing ends here");
        assertThat(end.kind().ja()).contains("ここで終わります");
    }

    @Test
    void aPayoutThatTheBankDidNotTakeBringsTheVeryLotsBack() {
        CopiedCharge charge = past.charged(thief, 10_000);
        CopiedPayout payout = past.paidOut(thief, 6_000);
        CopiedCharge later = past.charged(thief, 1_000);
        past.cameBack(payout);
        past.spent(thief, 5_000);

        assertThat(perKind(past.trace(charge))).isEqualTo(Map.of("SHOP", 4_000L, "REMAINS", 6_000L));
        assertThat(perKind(past.trace(later))).isEqualTo(Map.of("SHOP", 1_000L));
    }

    @Test
    void aPayoutThatSeemsToHaveComeBackBeforeItLeftIsStillNowhereElse() {
        CopiedCharge charge = past.charged(thief, 10_000);
        CopiedPayout payout = past.paidOut(thief, 6_000);
        past.cameBack(payout, Past.NOON.minusSeconds(1));

        assertThat(perKind(past.trace(charge))).isEqualTo(Map.of("REMAINS", 10_000L));
    }

    @Test
    void aRefundBringsBackTheLotsThatThePaymentTookTheFirstOfThemFirst() {
        CopiedCharge older = past.charged(thief, 1_000);
        CopiedCharge charge = past.charged(thief, 1_000);
        CopiedPayment payment = past.spent(thief, 1_500);

        past.givenBack(payment, 1_100);

        assertThat(perKind(past.trace(older))).isEqualTo(Map.of("REMAINS", 1_000L));
        assertThat(perKind(past.trace(charge))).isEqualTo(Map.of("REMAINS", 600L, "SHOP", 400L));
        past.givenBack(payment, 400);
        past.spent(thief, 700);
        assertThat(perKind(past.trace(charge))).isEqualTo(Map.of("REMAINS", 500L, "SHOP", 500L));
    }

    @Test
    void aReversalTakesTheMoneyOfItsOwnChargeFirst() {
        CopiedCharge older = past.charged(thief, 1_000);
        CopiedCharge charge = past.charged(thief, 1_000);
        CopiedReversal reversal = past.takenBack(charge, 1_200);

        assertThat(past.trace(charge).ends())
                .containsExactly(new TraceEnd.Reversed(charge.id(), Money.yen(1_000), reversal));
        assertThat(perKind(past.trace(older))).isEqualTo(Map.of("REVERSED", 200L, "REMAINS", 800L));
    }

    @Test
    @Tag("A36")
    void saysHowMuchWentToWhichKindOfShop() {
        CopiedCharge charge = past.charged(thief, 10_000);
        past.spent(thief, 3_000);
        past.spent(thief, 500);

        assertThat(past.trace(charge).spentByCategory()).isEqualTo(Map.of("CONVENIENCE", Money.yen(3_500)));
    }

    @Test
    void aWalletBeyondTheLimitEndsAsNotFollowedAndSaysSo() {
        CopiedCharge charge = past.charged(thief, 10_000);
        WalletId stranger = WalletId.random();
        past.sent(thief, stranger, 10_000);

        assertThat(past.trace(charge).ends())
                .containsExactly(new TraceEnd.NotFollowed(charge.id(), Money.yen(10_000), stranger));
        assertThat(EndKind.NOT_FOLLOWED.en()).contains("not to say that it ends here");
    }

    @Test
    void moneyFromAWalletThatIsNotFollowedStandsInLineLikeAnyOther() {
        past.sent(WalletId.random(), thief, 300);
        CopiedCharge charge = past.charged(thief, 1_000);
        past.spent(thief, 300);

        assertThat(perKind(past.trace(charge))).isEqualTo(Map.of("REMAINS", 1_000L));
    }

    @Test
    @Tag("TD12")
    void aMovementSeenTooEarlyWaitsForItsMoneyAndLaterOnesStayBehindIt() {
        WalletId mule = past.wallet();
        past.spent(mule, 1_000);
        past.spent(mule, 200);
        CopiedCharge charge = past.charged(thief, 1_500);
        past.sent(thief, mule, 1_500);

        assertThat(perKind(past.trace(charge))).isEqualTo(Map.of("SHOP", 1_200L, "REMAINS", 300L));
    }

    @Test
    @Tag("TD12")
    void walletsThatWaitForEachOtherAreLetGoAtTheEnd() {
        WalletId one = past.wallet();
        WalletId other = past.wallet();
        CopiedCharge charge = past.charged(thief, 100);
        past.sent(one, other, 1_000);
        past.sent(other, one, 1_000);
        past.sent(thief, one, 100);

        assertThat(perKind(past.trace(charge))).isEqualTo(Map.of("REMAINS", 100L));
    }

    @Test
    void theOrderInWhichThePastIsToldChangesNothing() {
        CopiedCharge charge = past.charged(thief, 5_000);
        past.sent(thief, past.wallet(700), 4_000);
        past.spent(thief, 900);
        List<String> inOrder = told(past.trace(charge));

        Collections.reverse(past.movements);

        assertThat(told(past.trace(charge))).isEqualTo(inOrder);
    }

    @Test
    void aPastThatIsNotWholePromisesNothingOfWhatRemains() {
        CopiedCharge charge = past.charged(thief, 5_000);
        past.spent(thief, 900);

        Trace trace = Tracer.trace(past.history(false, charge), TraceRule.FIRST_IN_FIRST_OUT, Past.PLENTY);

        assertThat(perKind(trace)).isEqualTo(Map.of("SHOP", 900L, "NOT_FOLLOWED", 4_100L));
        assertThat(trace.whole()).isFalse();
    }

    @Test
    void aTraceThatLosesMoneyCannotBe() {
        CopiedCharge charge = past.charged(thief, 5_000);
        List<TraceEnd> short1 = List.of(new TraceEnd.InWallet(charge.id(), Money.yen(4_999), thief));

        assertThatThrownBy(() -> new Trace(List.of(charge), List.of(), short1, true, 1))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Trace(List.of(charge), List.of(), List.of(), true, 1))
                .isInstanceOf(IllegalStateException.class);
    }
}
