package dev.sekisho.charge.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.link.LinkTerms;
import dev.sekisho.charge.link.Tier;
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
    private final LeaveWallet leave = new LeaveWallet(
            book, (wallet, since) -> moneys, DefaultPolicy.newLinkLock(), (by, wallet, amount, now) -> false);
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

    private Optional<LeavingRule> payout(long yen) {
        return leave.refusal(Operation.PAYOUT, Optional.of(BANK), wallet, Money.yen(yen), NOW);
    }

    private Optional<LeavingRule> transfer(long yen) {
        return leave.refusal(Operation.TRANSFER, Optional.empty(), wallet, Money.yen(yen), NOW);
    }
}
