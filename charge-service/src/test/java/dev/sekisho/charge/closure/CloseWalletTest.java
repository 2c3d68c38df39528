package dev.sekisho.charge.closure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.ScriptedBank;
import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.leaving.LeaveWallet;
import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.link.InMemoryLinkCopies;
import dev.sekisho.charge.link.KeepLink;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.charge.link.Links;
import dev.sekisho.charge.payout.InMemoryPayouts;
import dev.sekisho.charge.payout.RequestPayout;
import dev.sekisho.charge.payout.ReservePayout;
import dev.sekisho.charge.payout.SettlePayout;
import dev.sekisho.charge.stepup.InMemoryStepUps;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.charge.stepup.StepUpThing;
import dev.sekisho.charge.stepup.UseStepUp;
import dev.sekisho.charge.suspension.StoppedOperations;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much a wallet may hold and still be closed, and by whose word. */
@Tag("A71")
@Tag("TC11")
class CloseWalletTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");

    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryLinkCopies links = new InMemoryLinkCopies();
    private final InMemoryPayouts payouts = new InMemoryPayouts();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemoryStepUps stepUps = new InMemoryStepUps();
    private final InMemoryClosures closures = new InMemoryClosures();
    private final ScriptedBank bank = new ScriptedBank();
    private final CloseWallet close = new CloseWallet(
            closures,
            new DecideClosure(wallets, wallet -> Money.ZERO, closures, () -> NOW),
            new RequestPayout(
                    payouts,
                    new FindLink(links, id -> new LinkLookup.Absent(), new KeepLink(links)),
                    new ReservePayout(
                            wallets,
                            links,
                            new LeaveWallet(
                                    new StoppedOperations(),
                                    (wallet, since) -> List.of(),
                                    DefaultPolicy.newLinkLock(),
                                    (wallet, since) -> Money.ZERO,
                                    DefaultPolicy.stepUps(),
                                    new UseStepUp(stepUps, DefaultPolicy.stepUps()),
                                    (by, wallet, amount, now) -> false),
                            payouts,
                            ledger,
                            () -> NOW),
                    bank,
                    new SettlePayout(wallets, payouts, ledger, () -> NOW),
                    DefaultPolicy.inquiries()),
            new ClosurePatience(Duration.ofSeconds(15), Duration.ofMinutes(1)));
    private final LinkCopy link = Links.old(NOW);
    private final WalletId wallet = link.walletId();

    @Test
    void closesWithoutAWordUpToTheThreshold() {
        holding(30_000);

        assertThat(close("k", Optional.empty())).isInstanceOf(DoneClosure.class);
    }

    @Test
    void closesAboveItByTheOwnersWordForThePayoutOfAllOfIt() {
        holding(30_001);
        assertThat(close("k1", Optional.empty()))
                .isInstanceOfSatisfying(
                        RefusedClosure.class,
                        refused -> assertThat(refused.rule()).isEqualTo("STEP_UP_REQUIRED"));

        assertThat(close("k2", Optional.of(word(30_001)))).isInstanceOf(DoneClosure.class);

        assertThat(balance()).isZero();
        assertThat(bank.orders)
                .singleElement()
                .satisfies(order -> assertThat(order.amount()).isEqualTo(Money.yen(30_001)));
    }

    @Test
    void aWordForAnotherAmountClosesNothing() {
        holding(40_000);

        assertThat(close("k", Optional.of(word(39_999)))).isInstanceOf(RefusedClosure.class);

        assertThat(balance()).isEqualTo(40_000);
    }

    @Test
    void aPayoutThatWasBegunByTheWordNeedsItNoMore() {
        holding(40_000);
        bank.then(new BankAnswer.Unknown());

        assertThat(close("k", Optional.of(word(40_000)))).isInstanceOf(PayingClosure.class);
        close.take().forEach(Runnable::run);

        assertThat(close("k", Optional.empty())).isInstanceOf(PayingClosure.class);
        assertThat(balance()).isZero();
    }

    private void holding(long yen) {
        links.keep(link);
        wallets.put(new ActiveWallet(wallet, Money.yen(yen), 1, 0));
    }

    private StepUpId word(long yen) {
        return stepUps.approve(
                wallet, new StepUpThing(Operation.PAYOUT, link.id().value(), Money.yen(yen)));
    }

    private Closure close(String key, Optional<StepUpId> stepUp) {
        ClosureAnswer answer = close.close(new ClosureKey(wallet, key), link.id(), stepUp);
        return answer instanceof ClosureAnswer.Made made ? made.closure() : ((ClosureAnswer.Known) answer).closure();
    }

    private long balance() {
        return wallets.find(wallet, NOW).orElseThrow().balance().yen();
    }
}
