package dev.sekisho.charge.reversal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.event.Posting;
import dev.sekisho.kernel.event.charge.ReversalPosted;
import dev.sekisho.kernel.event.charge.ReversalRefused;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CH-03")
class ReverseChargeTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");

    private final WalletId wallet = WalletId.random();
    private final ChargeId charge = ChargeId.random();
    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryReversals reversals = new InMemoryReversals();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final ReverseCharge reverse = new ReverseCharge(wallets, reversals, ledger, () -> NOW);

    @BeforeEach
    void aFrozenWalletWithAStolenCharge() {
        reversals.posted(charge, wallet, Money.yen(30_000));
        wallets.put(frozen(20_000, FreezeGrade.FREEZE));
    }

    @Test
    void takesMoneyBackForTheOperatorToGiveItToTheDepositor() {
        ReversalCommand command = command(20_000);

        Reversal reversal = decided(command);

        assertThat(reversal).isEqualTo(new PostedReversal(command, 1, Money.ZERO, NOW));
        assertThat(ledger.all()).hasSize(1);
        assertThat(reversal.fact())
                .isEqualTo(new ReversalPosted(
                        command.id().value(),
                        wallet.value(),
                        charge.value(),
                        20_000,
                        "SKS-2027-000001-0",
                        NOW,
                        List.of(new Posting("wallet:" + wallet, -20_000), new Posting("operator:recovery", 20_000))));
        assertThat(balance()).isEqualTo(Money.ZERO);
        assertThat(wallets.find(wallet, NOW)).get().isInstanceOf(FrozenWallet.class);
    }

    @ParameterizedTest
    @CsvSource({
        "FREEZE,       30000, 30000, ",
        "FREEZE_SPEND, 30000, 30000, ",
        "HOLD,         30000, 1,     WALLET_NOT_FROZEN",
        "FREEZE,       29999, 30000, INSUFFICIENT_BALANCE",
        "FREEZE,       40000, 30001, MORE_THAN_CHARGED",
        "FREEZE,       0,     1,     INSUFFICIENT_BALANCE"
    })
    void takesBackWhatTheGradeTheBalanceAndTheChargeAllow(
            FreezeGrade grade, long balance, long asked, ReversalRule refusal) {
        wallets.put(frozen(balance, grade));

        Reversal reversal = decided(command(asked));

        assertThat(reversal instanceof RefusedReversal refused ? refused.rule() : null)
                .isEqualTo(refusal);
        assertThat(balance()).isEqualTo(Money.yen(refusal == null ? balance - asked : balance));
        assertThat(ledger.all()).hasSize(refusal == null ? 1 : 0);
    }

    @Test
    void takesNothingOutOfAWalletThatIsFree() {
        wallets.put(new ActiveWallet(wallet, Money.yen(30_000), 1, 0));

        assertThat(rule(command(1))).isEqualTo(ReversalRule.WALLET_NOT_FROZEN);
    }

    @Test
    void takesNothingForAChargeThatDidNotComeIntoThisWallet() {
        ChargeId ofAnother = ChargeId.random();
        reversals.posted(ofAnother, WalletId.random(), Money.yen(30_000));

        assertThat(rule(command(ChargeId.random(), 1))).isEqualTo(ReversalRule.CHARGE_UNKNOWN);
        assertThat(rule(command(ofAnother, 1))).isEqualTo(ReversalRule.CHARGE_UNKNOWN);
    }

    @Test
    void takesNoMoreInPartsThanWasCharged() {
        wallets.put(frozen(100_000, FreezeGrade.FREEZE));
        reverse.reverse(command(29_999));

        assertThat(rule(command(2))).isEqualTo(ReversalRule.MORE_THAN_CHARGED);
        assertThat(decided(command(1))).isInstanceOf(PostedReversal.class);
        assertThat(rule(command(1))).isEqualTo(ReversalRule.MORE_THAN_CHARGED);
        assertThat(balance()).isEqualTo(Money.yen(70_000));
    }

    @Test
    @Tag("TC1")
    void theSameReversalAgainTakesNothingTwice() {
        ReversalCommand command = command(5_000);
        Reversal first = decided(command);

        assertThat(decided(command)).isEqualTo(first);
        assertThat(balance()).isEqualTo(Money.yen(15_000));
        assertThat(reversals.facts).hasSize(1);
    }

    @Test
    @Tag("TC1")
    void anotherContentUnderAnIdThatMovedMoneyIsRefused() {
        ReversalCommand command = command(5_000);
        reverse.reverse(command);
        ReversalCommand more = new ReversalCommand(command.id(), wallet, charge, Money.yen(6_000), "SKS-2027-000001-0");
        ReversalCommand asTheCharge =
                new ReversalCommand(new ReversalId(charge.value()), wallet, charge, Money.yen(1), "SKS-2027-000001-0");

        assertThat(reverse.reverse(more)).isInstanceOf(ReversalAnswer.IdReused.class);
        assertThat(reverse.reverse(asTheCharge)).isInstanceOf(ReversalAnswer.IdReused.class);
        assertThat(balance()).isEqualTo(Money.yen(15_000));
    }

    @Test
    void whatWasRefusedIsDecidedAnewAndTheSameRefusalIsToldOnce() {
        ReversalCommand command = command(20_001);
        reverse.reverse(command);
        reverse.reverse(command);
        wallets.put(frozen(20_001, FreezeGrade.FREEZE));

        assertThat(decided(command)).isEqualTo(new PostedReversal(command, 2, Money.ZERO, NOW));
        assertThat(reversals.facts).hasSize(2);
        assertThat(reversals.facts.get(0))
                .isEqualTo(new ReversalRefused(
                        command.id().value(),
                        wallet.value(),
                        charge.value(),
                        20_001,
                        "SKS-2027-000001-0",
                        "INSUFFICIENT_BALANCE"));
    }

    private Reversal decided(ReversalCommand command) {
        return ((ReversalAnswer.Decided) reverse.reverse(command)).reversal();
    }

    private ReversalRule rule(ReversalCommand command) {
        return ((RefusedReversal) decided(command)).rule();
    }

    private Money balance() {
        return wallets.find(wallet, NOW).map(Wallet::balance).orElseThrow();
    }

    private FrozenWallet frozen(long yen, FreezeGrade grade) {
        return new FrozenWallet(wallet, Money.yen(yen), 1, 1, grade.operations());
    }

    private ReversalCommand command(long yen) {
        return command(charge, yen);
    }

    private ReversalCommand command(ChargeId of, long yen) {
        return new ReversalCommand(new ReversalId(UUID.randomUUID()), wallet, of, Money.yen(yen), "SKS-2027-000001-0");
    }
}
