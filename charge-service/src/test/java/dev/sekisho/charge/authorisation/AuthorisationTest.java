package dev.sekisho.charge.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.merchant.EndTerminal;
import dev.sekisho.charge.merchant.Registrant;
import dev.sekisho.charge.payment.PaymentRule;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.kernel.event.Posting;
import dev.sekisho.kernel.event.charge.AuthorisationCaptured;
import dev.sekisho.kernel.event.charge.CaptureRefused;
import dev.sekisho.kernel.event.charge.PaymentAuthorised;
import dev.sekisho.kernel.event.charge.PaymentPosted;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Payments in two phases. */
@Tag("A36")
class AuthorisationTest {

    private final Till till = new Till(1_000);

    @Test
    void holdsMoneyThatStaysInTheWalletAndCannotBeGivenAway() {
        Authorisation held = till.authorise(700);

        assertThat(held).isInstanceOf(StandingAuthorisation.class);
        assertThat(till.wallet().balance()).isEqualTo(Money.yen(1_000));
        assertThat(till.wallet().spendable()).isEqualTo(Money.yen(300));
        assertThat(till.wallet().spent(Operation.TRANSFER, Money.yen(301))).isEmpty();
        assertThat(till.ledger.all()).isEmpty();
        PaymentAuthorised fact = (PaymentAuthorised) held.fact();
        assertThat(fact.expiresAt()).isEqualTo(Till.START.plus(Till.LIFETIME));
        assertThat(fact.merchantCategory()).isEqualTo("ELECTRONICS");
    }

    @Test
    @Tag("TC6")
    void holdsTheLastYenAndRefusesTheNext() {
        till.authorise(1_000);

        assertThat(till.authorise(1))
                .isInstanceOfSatisfying(
                        RefusedAuthorisation.class,
                        refused -> assertThat(refused.rule()).isEqualTo(PaymentRule.INSUFFICIENT_BALANCE));
        assertThat(till.authorisations.facts).hasSize(2);
    }

    @Test
    @Tag("A35")
    @Tag("CH-09")
    void whatWasHeldBeforeATerminalEndedIsStillPaidAndNothingNewIsHeldThere() {
        Authorisation held = till.authorise(700);
        new EndTerminal(till.registry, till.registry, () -> till.now)
                .end(till.point(), new Registrant("operations-tool", true));

        assertThat(till.authorise(1))
                .isInstanceOfSatisfying(
                        RefusedAuthorisation.class,
                        refused -> assertThat(refused.rule()).isEqualTo(PaymentRule.TERMINAL_ENDED));
        assertThat(till.capture(held, 700)).isInstanceOf(CaptureAnswer.Captured.class);
    }

    @Test
    void isCapturedInPartAndTheRestIsFree() {
        Authorisation held = till.authorise(700);

        assertThat(till.capture(held, 650)).isInstanceOf(CaptureAnswer.Captured.class);

        assertThat(till.wallet().balance()).isEqualTo(Money.yen(350));
        assertThat(till.wallet().spendable()).isEqualTo(Money.yen(350));
        PaymentPosted paid = (PaymentPosted) till.payments.get(0).fact();
        assertThat(paid.amountYen()).isEqualTo(650);
        assertThat(paid.postings())
                .containsExactly(
                        new Posting("wallet:" + till.walletId, -650), new Posting("merchant:" + till.store, 650));
        AuthorisationCaptured fact = (AuthorisationCaptured) till.present(held).fact();
        assertThat(fact.paymentId()).isEqualTo(paid.paymentId());
        assertThat(fact.authorisedYen()).isEqualTo(700);
    }

    @Test
    @Tag("TC1")
    void isCapturedOnceHoweverOftenItIsAsked() {
        Authorisation held = till.authorise(700);

        till.capture(held, 650);
        assertThat(till.capture(held, 650)).isInstanceOf(CaptureAnswer.Captured.class);
        assertThat(till.capture(held, 50)).isInstanceOf(CaptureAnswer.Ended.class);

        assertThat(till.payments).hasSize(1);
        assertThat(till.wallet().balance()).isEqualTo(Money.yen(350));
    }

    @Test
    void paysNoMoreThanWasAuthorisedAndSaysSo() {
        Authorisation held = till.authorise(700);

        assertThat(till.capture(held, 701)).isEqualTo(new CaptureAnswer.Refused(CaptureRule.MORE_THAN_AUTHORISED));

        assertThat(till.payments).isEmpty();
        assertThat(till.present(held)).isInstanceOf(StandingAuthorisation.class);
        assertThat(till.authorisations.facts.get(1))
                .isEqualTo(new CaptureRefused(
                        held.id().value(), till.walletId.value(), till.store.value(), 701, "MORE_THAN_AUTHORISED"));
        assertThat(till.capture(held, 700)).isInstanceOf(CaptureAnswer.Captured.class);
    }

    @Test
    void givenUpItFreesAllOfItOnce() {
        Authorisation held = till.authorise(700);

        assertThat(till.giveUp(held)).isInstanceOf(VoidedAuthorisation.class);
        assertThat(till.giveUp(held)).isInstanceOf(VoidedAuthorisation.class);

        assertThat(till.wallet().spendable()).isEqualTo(Money.yen(1_000));
        assertThat(till.capture(held, 1)).isInstanceOf(CaptureAnswer.Ended.class);
    }

    @Test
    void isPaidUntilTheLastMomentOfItsTimeAndNotAfter() {
        Authorisation early = till.authorise(300);
        Authorisation late = till.authorise(300);

        till.now = Till.START.plus(Till.LIFETIME).minusNanos(1_000);
        assertThat(till.sweep()).isZero();
        assertThat(till.capture(early, 300)).isInstanceOf(CaptureAnswer.Captured.class);
        till.now = Till.START.plus(Till.LIFETIME);

        assertThat(till.capture(late, 300)).isEqualTo(new CaptureAnswer.Refused(CaptureRule.EXPIRED));
        assertThat(till.sweep()).isEqualTo(1);
        assertThat(till.present(late)).isInstanceOf(ExpiredAuthorisation.class);
        assertThat(till.wallet().spendable()).isEqualTo(Money.yen(700));
        assertThat(till.sweep()).isZero();
    }

    @Test
    void isNotFreedByWhoeverComesBeforeItsTime() {
        Authorisation held = till.authorise(300);

        assertThat(till.end().expire(held.id())).isEqualTo(held);
        assertThat(till.wallet().spendable()).isEqualTo(Money.yen(700));
    }

    @Test
    @Tag("CH-05")
    void whatWasHeldBeforeAFreezeIsNotPaidAfterItAndStaysInTheWallet() {
        Authorisation held = till.authorise(700);
        till.wallets.put(new FrozenWallet(
                till.walletId, Money.yen(1_000), Money.yen(700), 1, 1, FreezeGrade.FREEZE_SPEND.operations(), false));

        assertThat(till.capture(held, 700)).isEqualTo(new CaptureAnswer.Refused(CaptureRule.WALLET_FROZEN));
        till.giveUp(held);

        assertThat(till.wallet().balance()).isEqualTo(Money.yen(1_000));
        assertThat(till.wallet().spendable()).isEqualTo(Money.yen(1_000));
    }

    @Test
    @Tag("TD4")
    void whatWasHeldIsNotPaidWhileSpendingIsSuspended() {
        Authorisation held = till.authorise(700);
        till.suspensions.stop(Operation.SPEND, Optional.empty());
        assertThat(till.capture(held, 700)).isEqualTo(new CaptureAnswer.Refused(CaptureRule.SUSPENDED));

        till.suspensions.tooOld();
        assertThat(till.capture(held, 700)).isEqualTo(new CaptureAnswer.Refused(CaptureRule.SUSPENSION_UNKNOWN));
        assertThat(till.present(held).version()).isEqualTo(3);
    }

    @Test
    @Tag("TC7")
    void isNotThereForAnotherMerchantNorWhenItWasRefused() {
        Authorisation held = till.authorise(700);
        Authorisation refused = till.authorise(700);

        assertThat(till.captureBy(MerchantId.random(), held, 1)).isInstanceOf(CaptureAnswer.Unknown.class);
        assertThat(till.end().giveUp(held.id(), MerchantId.random())).isEmpty();
        assertThat(till.capture(refused, 1)).isInstanceOf(CaptureAnswer.Unknown.class);
        assertThat(till.wallet().held()).isEqualTo(Money.yen(700));
    }
}
