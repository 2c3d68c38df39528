package dev.sekisho.compensation.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.copy.ChargeStanding;
import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.ChargeTerms;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.copy.PayoutStanding;
import dev.sekisho.compensation.copy.PayoutState;
import dev.sekisho.compensation.copy.PayoutTerms;
import dev.sekisho.compensation.freezerequest.TracedPayout;
import dev.sekisho.compensation.preservation.SpentLot;
import dev.sekisho.compensation.trace.PaidOut;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceEnd;
import dev.sekisho.compensation.trace.TraceEnd.AtBank;
import dev.sekisho.compensation.trace.TraceEnd.AtShop;
import dev.sekisho.compensation.trace.TraceEnd.InWallet;
import dev.sekisho.compensation.trace.TraceEnd.NotFollowed;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the ends of a case's traces to what they ask for. */
class EndsTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private final WalletId wallet = WalletId.random();
    private final CopiedCharge early = charge(10_000);
    private final CopiedCharge late = charge(20_000);
    private final Map<ChargeId, Instant> confirmedAt =
            Map.of(early.id(), NOON.plusSeconds(10), late.id(), NOON.plusSeconds(500));

    @Test
    @Tag("A77")
    void aPayoutIsKnownToBeStolenSinceItsFirstLotWasAndItHadLeft() {
        PaidOut soon = paidOut(NOON.plusSeconds(5));
        PaidOut later = paidOut(NOON.plusSeconds(100));

        Ends ends = ends(
                true,
                new AtBank(early.id(), yen(4_000), soon),
                new AtBank(early.id(), yen(6_000), later),
                new AtBank(late.id(), yen(20_000), soon));

        assertThat(ends.payouts()).extracting(TracedPayout::stolen).containsExactly(yen(24_000), yen(6_000));
        assertThat(ends.payouts())
                .extracting(TracedPayout::knownAt)
                .containsExactly(NOON.plusSeconds(10), NOON.plusSeconds(100));
        assertThat(ends.payouts())
                .extracting(TracedPayout::allKnownAt)
                .containsExactly(NOON.plusSeconds(500), NOON.plusSeconds(100));
        assertThat(ends.payouts().get(0).to().mask()).contains("****567");
    }

    @Test
    @Tag("A35")
    void whatWasSpentIsKnownSinceItsChargeWasConfirmed() {
        CopiedPayment payment = new CopiedPayment(
                PaymentId.random(), wallet, MerchantId.random(), "CONVENIENCE", "S1", "T1", yen(30_000), NOON);

        Ends ends =
                ends(true, new AtShop(early.id(), yen(10_000), payment), new AtShop(late.id(), yen(20_000), payment));

        assertThat(ends.spent())
                .extracting(SpentLot::knownAt)
                .containsExactly(NOON.plusSeconds(10), NOON.plusSeconds(500));
    }

    @Test
    void whatIsStillThereAsksForNothingAndAPartIsNotTheWhole() {
        InWallet rest = new InWallet(early.id(), yen(10_000), wallet);
        InWallet more = new InWallet(late.id(), yen(20_000), wallet);

        assertThat(ends(true, rest, more).payouts()).isEmpty();
        assertThat(ends(true, rest, more).whole()).isTrue();
        assertThat(ends(false, rest, more).whole()).isFalse();
        assertThat(ends(true, rest, new NotFollowed(late.id(), yen(20_000), wallet))
                        .whole())
                .isFalse();
        assertThat(Ends.of(List.of(trace(true, rest, more)), confirmedAt, false).whole())
                .isFalse();
    }

    @Test
    @Tag("A77")
    void aConfirmedChargeThatTheCopyHasLostIsNotSeenToBeNowhere() {
        assertThat(Ends.of(List.of(new Trace(List.of(), List.of(), List.of(), true, 0)), confirmedAt, true)
                        .whole())
                .isFalse();
    }

    private Ends ends(boolean whole, TraceEnd... ends) {
        return Ends.of(List.of(trace(whole, ends)), confirmedAt, true);
    }

    private Trace trace(boolean whole, TraceEnd... ends) {
        return new Trace(List.of(early, late), List.of(), List.of(ends), whole, 1);
    }

    private CopiedCharge charge(long amount) {
        ChargeTerms terms =
                new ChargeTerms(wallet, LinkId.random(), BankAccountId.random(), new BankCode("0998"), yen(amount));
        ChargeStanding standing = new ChargeStanding(2, ChargeState.POSTED, NOON, Optional.of("R-1"), Optional.empty());
        return new CopiedCharge(ChargeId.random(), terms, standing, Optional.of(NOON));
    }

    private PaidOut paidOut(Instant at) {
        PayoutTerms terms =
                new PayoutTerms(wallet, LinkId.random(), BankAccountId.random(), new BankCode("0999"), yen(50_000));
        PayoutStanding standing = new PayoutStanding(2, PayoutState.POSTED, at, Optional.of("C-1"), Optional.empty());
        return new PaidOut(
                new CopiedPayout(PayoutId.random(), terms, standing, Optional.of(at)), Optional.of("****567"));
    }

    private static Money yen(long amount) {
        return Money.yen(amount);
    }
}
