package dev.sekisho.charge.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.charge.merchant.InMemoryRegistry;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.merchant.NotAccepted;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.charge.suspension.StoppedOperations;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.event.Posting;
import dev.sekisho.kernel.event.charge.PaymentPosted;
import dev.sekisho.kernel.event.charge.PaymentRefused;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayMerchantTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");

    private final WalletId walletId = WalletId.random();
    private final MerchantId store = MerchantId.random();
    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final StoppedOperations suspensions = new StoppedOperations();
    private final InMemoryPayments payments = new InMemoryPayments();
    private final PayMerchant pay = new PayMerchant(wallets, registry, payments, ledger, suspensions, () -> NOW);

    @BeforeEach
    void aStoreAndAThousandYen() {
        registry.open(new SalesPoint(store, "Akihabara 1", "T-1"), MerchantCategory.ELECTRONICS, NOW);
        wallets.put(new ActiveWallet(walletId, Money.yen(1_000), 1, 0));
    }

    @Test
    @Tag("A36")
    @Tag("CH-09")
    void carriesMerchantCategoryShopTerminalAndTime() {
        Payment payment = decided(command(400));

        PaymentPosted fact = (PaymentPosted) payment.fact();
        assertThat(fact.merchantCategory()).isEqualTo("ELECTRONICS");
        assertThat(fact.shop()).isEqualTo("Akihabara 1");
        assertThat(fact.terminal()).isEqualTo("T-1");
        assertThat(fact.postedAt()).isEqualTo(NOW);
        assertThat(fact.postings())
                .containsExactly(new Posting("wallet:" + walletId, -400), new Posting("merchant:" + store, 400));
        assertThat(payments.all()).containsExactly(payment);
    }

    @Test
    @Tag("TC6")
    void spendsTheLastYenAndRefusesTheNext() {
        assertThat(decided(command(1_000))).isInstanceOf(PostedPayment.class);

        assertThat(rule(decided(command(1)))).isEqualTo(PaymentRule.INSUFFICIENT_BALANCE);
        assertThat(wallets.find(walletId, NOW)).map(Wallet::balance).contains(Money.ZERO);
        assertThat(ledger.all()).hasSize(1);
    }

    @Test
    @Tag("CH-05")
    void aFrozenWalletPaysNothing() {
        wallets.put(frozen(FreezeGrade.FREEZE_SPEND));

        assertThat(rule(decided(command(1)))).isEqualTo(PaymentRule.WALLET_FROZEN);
        assertThat(ledger.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"HOLD", "FREEZE"})
    @Tag("CH-05")
    void aWalletOfWhichOnlyTheWayOutIsFrozenStillBuysBread(FreezeGrade grade) {
        wallets.put(frozen(grade));

        assertThat(decided(command(1_000))).isInstanceOf(PostedPayment.class);
        assertThat(wallets.find(walletId, NOW)).get().isInstanceOf(FrozenWallet.class);
    }

    @Test
    void anUnknownMerchantIsPaidNothingAndTheRefusalIsKept() {
        PaymentCommand toNobody = new PaymentCommand(
                PaymentId.random(), walletId, MerchantId.random(), "Akihabara 1", "T-1", Money.yen(1));

        Payment refused = decided(toNobody);

        assertThat(rule(refused)).isEqualTo(PaymentRule.MERCHANT_UNKNOWN);
        assertThat(refused.fact())
                .isEqualTo(new PaymentRefused(
                        toNobody.id().value(),
                        walletId.value(),
                        toNobody.merchantId().value(),
                        1,
                        "MERCHANT_UNKNOWN"));
        assertThat(payments.all()).containsExactly(refused);
    }

    @ParameterizedTest
    @CsvSource({"Akihabara 2, T-1, SHOP_UNKNOWN", "Akihabara 1, T-2, TERMINAL_UNKNOWN"})
    @Tag("A35")
    @Tag("CH-09")
    void whereNobodyRegisteredATillNothingIsPaidAndTheCustomerHearsNoMoreThanThat(
            String shop, String terminal, PaymentRule rule) {
        PaymentCommand elsewhere =
                new PaymentCommand(PaymentId.random(), walletId, store, shop, terminal, Money.yen(1));

        Payment refused = decided(elsewhere);

        assertThat(rule(refused)).isEqualTo(rule);
        assertThat(rule(refused).told()).isEqualTo("NOT_ACCEPTED_HERE");
        assertThat(((PaymentRefused) refused.fact()).rule()).isEqualTo(rule.name());
        assertThat(ledger.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A35")
    void eachRefusalOfTheRegistryIsARuleOfPaymentsToldAsTheSame(NotAccepted refusal) {
        assertThat(PaymentRule.valueOf(refusal.name()).told()).isEqualTo("NOT_ACCEPTED_HERE");
        assertThat(PaymentRule.WALLET_FROZEN.told()).isEqualTo("WALLET_FROZEN");
    }

    @Test
    @Tag("TD4")
    void spendingThatIsSuspendedIsRefusedBeforeAnythingElse() {
        suspensions.stop(Operation.SPEND, Optional.empty());
        wallets.put(frozen(FreezeGrade.FREEZE_SPEND));

        assertThat(rule(decided(command(2_000)))).isEqualTo(PaymentRule.SUSPENDED);
        assertThat(ledger.all()).isEmpty();
    }

    @Test
    @Tag("TD4")
    void spendingIsRefusedWhileNobodyKnowsWhetherItIsSuspended() {
        suspensions.tooOld();

        assertThat(rule(decided(command(1)))).isEqualTo(PaymentRule.SUSPENSION_UNKNOWN);
    }

    @Test
    @Tag("CH-05")
    void isDecidedByWhatWasStoppedWhileItWaitedForTheLock() {
        wallets.whileWaiting(() -> wallets.put(frozen(FreezeGrade.FREEZE_SPEND)));
        assertThat(rule(decided(command(1)))).isEqualTo(PaymentRule.WALLET_FROZEN);

        wallets.whileWaiting(() -> suspensions.stop(Operation.SPEND, Optional.empty()));
        assertThat(rule(decided(command(1)))).isEqualTo(PaymentRule.SUSPENDED);
    }

    @Test
    void theTillsStayOpenWhileOnlyChargesAreSuspended() {
        suspensions.stop(Operation.CHARGE, Optional.empty());

        assertThat(decided(command(1_000))).isInstanceOf(PostedPayment.class);
    }

    @Test
    @Tag("TC6")
    void aRoundOfManySpendsNoYenTwiceAndPaysInTheOrderOfArrival() {
        List<PaymentAnswer> answers =
                pay.pay(List.of(order("a", command(600)), order("b", command(500)), order("c", command(400))));

        assertThat(answers)
                .extracting(answer ->
                        ((PaymentAnswer.Decided) answer).payment().getClass().getSimpleName())
                .containsExactly("PostedPayment", "RefusedPayment", "PostedPayment");
        assertThat(wallets.find(walletId, NOW)).map(Wallet::balance).contains(Money.ZERO);
        assertThat(wallets.find(walletId, NOW)).map(Wallet::lastLine).contains(3L);
        assertThat(ledger.all()).hasSize(2);
    }

    @Test
    @Tag("TC6")
    void theSameKeyPaysOnceInARoundAndLater() {
        PaymentOrder first = order("a", command(600));
        PaymentOrder same = order("a", command(600));
        PaymentOrder other = order("a", command(601));

        List<PaymentAnswer> answers = pay.pay(List.of(first, same, other));

        Payment paid = ((PaymentAnswer.Decided) answers.get(0)).payment();
        assertThat(answers.subList(1, 3)).containsExactly(new PaymentAnswer.Known(paid), new PaymentAnswer.KeyReused());
        assertThat(pay.pay(List.of(same))).containsExactly(new PaymentAnswer.Known(paid));
        assertThat(pay.pay(List.of(first))).containsExactly(new PaymentAnswer.Decided(paid));
        assertThat(payments.all()).containsExactly(paid);
    }

    private Payment decided(PaymentCommand command) {
        PaymentOrder order = order(command.id().toString(), command);
        return ((PaymentAnswer.Decided) pay.pay(List.of(order)).get(0)).payment();
    }

    private PaymentOrder order(String key, PaymentCommand command) {
        return new PaymentOrder(new PaymentKey(walletId, key), command);
    }

    private FrozenWallet frozen(FreezeGrade grade) {
        return new FrozenWallet(walletId, Money.yen(1_000), 1, 1, grade.operations());
    }

    private PaymentCommand command(long yen) {
        return new PaymentCommand(PaymentId.random(), walletId, store, "Akihabara 1", "T-1", Money.yen(yen));
    }

    private static PaymentRule rule(Payment payment) {
        return ((RefusedPayment) payment).rule();
    }
}
