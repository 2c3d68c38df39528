package dev.sekisho.charge.refund;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.event.Posting;
import dev.sekisho.kernel.event.charge.RefundPosted;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Money that merchants give back. */
@Tag("TC10")
class RefundPaymentTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");

    private final WalletId walletId = WalletId.random();
    private final MerchantId store = MerchantId.random();
    private final PaymentId payment = PaymentId.random();
    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryRefunds refunds = new InMemoryRefunds();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final RefundPayment refund = new RefundPayment(wallets, refunds, ledger, () -> NOW);

    @BeforeEach
    void aWalletThatPaidAThousandYen() {
        wallets.put(new ActiveWallet(walletId, Money.yen(50), 2, 0));
        refunds.paid(payment, walletId, store, Money.yen(1_000));
    }

    @Test
    void comesBackInPartsUntilAllIsBackAndNoYenMore() {
        assertThat(decided(command(400))).isInstanceOf(PostedRefund.class);
        assertThat(decided(command(600))).isInstanceOf(PostedRefund.class);

        assertThat(rule(command(1))).isEqualTo(RefundRule.MORE_THAN_PAID);
        assertThat(balance()).isEqualTo(Money.yen(1_050));
        assertThat(ledger.all()).hasSize(2);
    }

    @Test
    void saysWhereItCameFromAndWhereItWent() {
        RefundPosted fact = (RefundPosted) decided(command(400)).fact();

        assertThat(fact.paymentId()).isEqualTo(payment.value());
        assertThat(fact.destination()).isEqualTo("WALLET");
        assertThat(fact.postings())
                .containsExactly(new Posting("wallet:" + walletId, 400), new Posting("merchant:" + store, -400));
    }

    @Test
    @Tag("TC1")
    void givesNothingTwiceUnderOneId() {
        RefundCommand command = command(400);

        decided(command);
        decided(command);

        assertThat(balance()).isEqualTo(Money.yen(450));
        assertThat(refund.refund(new RefundCommand(command.id(), store, payment, Money.yen(1))))
                .isInstanceOf(RefundAnswer.IdReused.class);
        assertThat(refund.refund(new RefundCommand(new RefundId(payment.value()), store, payment, Money.yen(1))))
                .as("an id that moved money before")
                .isInstanceOf(RefundAnswer.IdReused.class);
    }

    @Test
    @Tag("CH-05")
    void comesBackIntoAFrozenWalletAndStaysThere() {
        wallets.put(new FrozenWallet(walletId, Money.yen(50), 2, 1, FreezeGrade.FREEZE_SPEND.operations()));

        assertThat(decided(command(400))).isInstanceOf(PostedRefund.class);

        assertThat(wallets.find(walletId, NOW)).get().isInstanceOf(FrozenWallet.class);
        assertThat(balance()).isEqualTo(Money.yen(450));
    }

    @Test
    @Tag("TC7")
    void anothersPaymentIsNotThere() {
        RefundCommand stranger =
                new RefundCommand(new RefundId(UUID.randomUUID()), MerchantId.random(), payment, Money.yen(1));
        RefundCommand ofNothing =
                new RefundCommand(new RefundId(UUID.randomUUID()), store, PaymentId.random(), Money.yen(1));

        assertThat(rule(stranger)).isEqualTo(RefundRule.PAYMENT_UNKNOWN);
        assertThat(rule(ofNothing)).isEqualTo(RefundRule.PAYMENT_UNKNOWN);
        assertThat(balance()).isEqualTo(Money.yen(50));
    }

    @Test
    void theSameRefusalAgainIsNothingNew() {
        RefundCommand command = command(1_001);

        decided(command);
        decided(command);

        assertThat(refunds.facts).hasSize(1);
    }

    private RefundCommand command(long yen) {
        return new RefundCommand(new RefundId(UUID.randomUUID()), store, payment, Money.yen(yen));
    }

    private Refund decided(RefundCommand command) {
        return ((RefundAnswer.Decided) refund.refund(command)).refund();
    }

    private RefundRule rule(RefundCommand command) {
        return ((RefusedRefund) decided(command)).rule();
    }

    private Money balance() {
        return wallets.find(walletId, NOW).map(Wallet::balance).orElseThrow();
    }
}
