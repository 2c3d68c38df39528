package dev.sekisho.charge.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.link.LinkTerms;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.charge.stepup.InMemoryStepUps;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.charge.stepup.StepUpThing;
import dev.sekisho.charge.stepup.UseStepUp;
import dev.sekisho.charge.suspension.StoppedOperations;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CH-05")
@Tag("CH-06")
class LeaveWalletTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");
    private static final BankCode BANK = new BankCode("0998");

    private final List<LinkMoney> moneys = new ArrayList<>();
    private final StoppedOperations book = new StoppedOperations();
    private final InMemoryStepUps stepUps = new InMemoryStepUps();
    private final UUID payee = UUID.randomUUID();
    private Money leftToday = Money.ZERO;
    private final LeaveWallet leave = new LeaveWallet(
            book,
            (wallet, since) -> moneys,
            DefaultPolicy.newLinkLock(),
            (wallet, since) -> leftToday,
            DefaultPolicy.stepUps(),
            new UseStepUp(stepUps, DefaultPolicy.stepUps()),
            (by, wallet, amount, now) -> false);
    private Wallet wallet = new ActiveWallet(WalletId.random(), Money.yen(1_000), 1, 0);

    @Test
    void everythingMayLeaveAndNotOneYenMore() {
        assertThat(payout(1_000)).isEmpty();
        assertThat(payout(1_001)).contains(LeavingRule.INSUFFICIENT_BALANCE);
    }

    @Test
    void onlyWhatIsNotLockedMayLeave() {
        moneys.add(new LinkMoney(new LinkTerms(Tier.T1, NOW, NOW), Money.yen(700)));

        assertThat(payout(300)).isEmpty();
        assertThat(payout(301)).contains(LeavingRule.NEW_LINK_LOCK);
    }

    @Test
    void whatWasSpentWasTheMoneyThatCouldHaveLeft() {
        moneys.add(new LinkMoney(new LinkTerms(Tier.T1, NOW, NOW), Money.yen(5_000)));

        assertThat(payout(1)).contains(LeavingRule.NEW_LINK_LOCK);
    }

    @ParameterizedTest
    @CsvSource({"HOLD", "FREEZE", "FREEZE_SPEND"})
    void nothingLeavesAWalletThatIsHeldOrFrozen(FreezeGrade grade) {
        wallet = new FrozenWallet(wallet.id(), wallet.balance(), 1, 1, grade.operations());

        assertThat(payout(1)).contains(LeavingRule.WALLET_FROZEN);
        assertThat(transfer(1)).contains(LeavingRule.WALLET_FROZEN);
    }

    @Test
    @Tag("CH-02")
    void theSuspensionBookSpeaksFirst() {
        wallet = new FrozenWallet(wallet.id(), Money.ZERO, 1, 1, FreezeGrade.FREEZE.operations());
        book.stop(Operation.PAYOUT, Optional.of(BANK));

        assertThat(payout(1)).contains(LeavingRule.SUSPENDED);
        assertThat(transfer(1)).contains(LeavingRule.WALLET_FROZEN);
        book.tooOld();
        assertThat(transfer(1)).contains(LeavingRule.SUSPENSION_UNKNOWN);
    }

    @Test
    @Tag("TC11")
    void muchMoneyLeavesByTheCustomersWordForExactlyItAndOnce() {
        wallet = new ActiveWallet(wallet.id(), Money.yen(200_000), 1, 0);
        assertThat(payout(30_000)).isEmpty();
        assertThat(payout(30_001)).contains(LeavingRule.STEP_UP_REQUIRED);
        leftToday = Money.yen(70_001);
        assertThat(payout(30_000)).contains(LeavingRule.STEP_UP_REQUIRED);
        StepUpId word = stepUps.approve(wallet.id(), thing(Operation.PAYOUT, 30_000));
        Departure approved = new Departure(thing(Operation.PAYOUT, 30_000), Optional.of(BANK), Optional.of(word));

        assertThat(leave.refusal(approved, wallet, NOW)).isEmpty();
        leave.leaves(approved, wallet.id());

        assertThat(leave.refusal(approved, wallet, NOW)).contains(LeavingRule.STEP_UP_REQUIRED);
    }

    @Test
    @Tag("TC11")
    void nobodysWordOpensWhatIsFrozenLockedOrNotThere() {
        moneys.add(new LinkMoney(new LinkTerms(Tier.T1, NOW, NOW), Money.yen(700)));
        StepUpId word = stepUps.approve(wallet.id(), thing(Operation.PAYOUT, 400));
        Departure approved = new Departure(thing(Operation.PAYOUT, 400), Optional.of(BANK), Optional.of(word));

        assertThat(leave.refusal(approved, wallet, NOW)).contains(LeavingRule.NEW_LINK_LOCK);
    }

    private Optional<LeavingRule> payout(long yen) {
        return leave.refusal(
                new Departure(thing(Operation.PAYOUT, yen), Optional.of(BANK), Optional.empty()), wallet, NOW);
    }

    private Optional<LeavingRule> transfer(long yen) {
        return leave.refusal(
                new Departure(thing(Operation.TRANSFER, yen), Optional.empty(), Optional.empty()), wallet, NOW);
    }

    private StepUpThing thing(Operation by, long yen) {
        return new StepUpThing(by, payee, Money.yen(yen));
    }
}
