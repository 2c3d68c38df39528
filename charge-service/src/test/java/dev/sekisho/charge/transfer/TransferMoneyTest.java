package dev.sekisho.charge.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.leaving.LeaveWallet;
import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.stepup.InMemoryStepUps;
import dev.sekisho.charge.stepup.UseStepUp;
import dev.sekisho.charge.suspension.StoppedOperations;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.kernel.event.charge.TransferPosted;
import dev.sekisho.kernel.event.charge.TransferRefused;
import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TC11")
class TransferMoneyTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");

    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final StoppedOperations book = new StoppedOperations();
    private final InMemoryStepUps stepUps = new InMemoryStepUps();
    private boolean watchHolds;
    private int watched;
    private final List<Transfer> rows = new ArrayList<>();
    private final TransferMoney transfer = new TransferMoney(
            wallets,
            new LeaveWallet(
                    book,
                    (wallet, since) -> List.of(),
                    DefaultPolicy.newLinkLock(),
                    (wallet, since) -> Money.ZERO,
                    DefaultPolicy.stepUps(),
                    new UseStepUp(stepUps, DefaultPolicy.stepUps()),
                    (by, wallet, amount, now) -> watch()),
            rows::add,
            ledger,
            () -> NOW);
    private final WalletId sender = WalletId.random();
    private final WalletId recipient = WalletId.random();

    @BeforeEach
    void someMoney() {
        wallets.put(new ActiveWallet(sender, Money.yen(1_000), 3, 0));
        wallets.put(new ActiveWallet(recipient, Money.yen(50), 1, 0));
    }

    @Test
    void movesTheMoneyOnceOnBothSides() {
        PostedTransfer posted = (PostedTransfer) transfer(recipient, 1_000);

        assertThat(balance(sender)).isZero();
        assertThat(balance(recipient)).isEqualTo(1_050);
        assertThat(ledger.entriesOf(LedgerAccount.of(sender), Long.MAX_VALUE, 9))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.amountYen()).isEqualTo(-1_000);
                    assertThat(line.place().number()).isEqualTo(4);
                    assertThat(line.place().balanceAfter()).isEqualTo(Money.ZERO);
                });
        TransferPosted fact = posted.fact();
        assertThat(fact.postings()).extracting("amountYen").containsExactly(-1_000L, 1_000L);
        assertThat(rows).containsExactly(posted);
    }

    @Test
    void sendsAllButNotOneYenMore() {
        assertThat(refusal(recipient, 1_001)).isEqualTo(TransferRule.INSUFFICIENT_BALANCE);
        assertThat(transfer(recipient, 1_000)).isInstanceOf(PostedTransfer.class);
    }

    @Test
    void nobodySendsToHimself() {
        assertThat(refusal(sender, 1)).isEqualTo(TransferRule.SELF);
    }

    @Test
    @Tag("TC7")
    void aWalletThatWasNeverHeardOfGetsNoMoneyAndNoRow() {
        WalletId nobody = WalletId.random();

        assertThat(refusal(nobody, 1)).isEqualTo(TransferRule.RECIPIENT_UNKNOWN);

        assertThat(wallets.find(nobody, NOW)).isEmpty();
        assertThat(rows.get(0).fact()).isInstanceOf(TransferRefused.class);
    }

    @Test
    @Tag("CH-05")
    void aFrozenWalletGivesNothingAndStillTakesWhatIsSentToIt() {
        wallets.put(new FrozenWallet(sender, Money.yen(1_000), 3, 1, FreezeGrade.HOLD.operations()));
        wallets.put(new FrozenWallet(recipient, Money.yen(50), 1, 1, FreezeGrade.FREEZE_SPEND.operations()));

        assertThat(refusal(recipient, 1)).isEqualTo(TransferRule.WALLET_FROZEN);

        wallets.put(new ActiveWallet(sender, Money.yen(1_000), 3, 2));
        assertThat(transfer(recipient, 1)).isInstanceOf(PostedTransfer.class);
    }

    @Test
    @Tag("CH-02")
    void theBrakeStopsTransfers() {
        book.stop(Operation.TRANSFER, Optional.empty());
        assertThat(refusal(recipient, 1)).isEqualTo(TransferRule.SUSPENDED);

        book.tooOld();
        assertThat(refusal(recipient, 1)).isEqualTo(TransferRule.SUSPENSION_UNKNOWN);
    }

    @Test
    @Tag("CH-07")
    void monitoringLooksLastAndNotAtWhatWasNeverToLeave() {
        watchHolds = true;

        assertThat(refusal(WalletId.random(), 1)).isEqualTo(TransferRule.RECIPIENT_UNKNOWN);
        assertThat(refusal(sender, 1)).isEqualTo(TransferRule.SELF);
        assertThat(refusal(recipient, 1_001)).isEqualTo(TransferRule.INSUFFICIENT_BALANCE);
        assertThat(watched).isZero();

        assertThat(refusal(recipient, 1)).isEqualTo(TransferRule.WALLET_FROZEN);
        assertThat(watched).isEqualTo(1);
    }

    private boolean watch() {
        watched++;
        return watchHolds;
    }

    private TransferRule refusal(WalletId to, long yen) {
        long before = balance(sender);
        TransferRule rule = ((RefusedTransfer) transfer(to, yen)).rule();
        assertThat(balance(sender)).isEqualTo(before);
        return rule;
    }

    private Transfer transfer(WalletId to, long yen) {
        return transfer.transfer(new TransferCommand(TransferId.random(), sender, to, Money.yen(yen)));
    }

    private long balance(WalletId id) {
        return wallets.find(id, NOW).orElseThrow().balance().yen();
    }
}
