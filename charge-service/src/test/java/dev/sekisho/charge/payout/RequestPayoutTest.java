package dev.sekisho.charge.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankOrder;
import dev.sekisho.charge.bank.Completer;
import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.bank.ScriptedBank;
import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.leaving.LeaveWallet;
import dev.sekisho.charge.ledger.InMemoryLedger;
import dev.sekisho.charge.ledger.LedgerAccount;
import dev.sekisho.charge.link.FindLink;
import dev.sekisho.charge.link.InMemoryLinkCopies;
import dev.sekisho.charge.link.KeepLink;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.charge.link.LinkState;
import dev.sekisho.charge.link.Links;
import dev.sekisho.charge.stepup.InMemoryStepUps;
import dev.sekisho.charge.stepup.UseStepUp;
import dev.sekisho.charge.suspension.StoppedOperations;
import dev.sekisho.charge.wallet.ActiveWallet;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.InMemoryWallets;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.PayoutInDoubt;
import dev.sekisho.kernel.event.charge.PayoutPosted;
import dev.sekisho.kernel.event.charge.PayoutReserved;
import dev.sekisho.kernel.event.charge.PayoutReturned;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TC4")
class RequestPayoutTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");

    private final InMemoryWallets wallets = new InMemoryWallets();
    private final InMemoryLinkCopies links = new InMemoryLinkCopies();
    private final InMemoryPayouts payouts = new InMemoryPayouts();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final StoppedOperations book = new StoppedOperations();
    private final InMemoryStepUps stepUps = new InMemoryStepUps();
    private boolean watchHolds;
    private int watched;
    private final ScriptedBank bank = new ScriptedBank();
    private final SettlePayout settle = new SettlePayout(wallets, payouts, ledger, () -> NOW);
    private final Completer<PendingPayout> completer = new Completer<>(
            payouts,
            bank,
            (payout, answer) -> settle.settle(payout, answer) instanceof PendingPayout,
            DefaultPolicy.inquiries());
    private LinkLookup linkService = new LinkLookup.Absent();
    private final RequestPayout request = new RequestPayout(
            payouts,
            new FindLink(links, id -> linkService, new KeepLink(links)),
            new ReservePayout(
                    wallets,
                    links,
                    new LeaveWallet(
                            book,
                            (wallet, since) -> List.of(),
                            DefaultPolicy.newLinkLock(),
                            (wallet, since) -> Money.ZERO,
                            DefaultPolicy.stepUps(),
                            new UseStepUp(stepUps, DefaultPolicy.stepUps()),
                            (by, wallet, amount, now) -> watch()),
                    payouts,
                    ledger,
                    () -> NOW),
            bank,
            settle,
            DefaultPolicy.inquiries());
    private final LinkCopy link = Links.old(NOW);
    private final WalletId wallet = link.walletId();

    @BeforeEach
    void someMoney() {
        links.keep(link);
        wallets.put(new ActiveWallet(wallet, Money.yen(1_000), 1, 0));
    }

    @Test
    void takesTheMoneyOutBeforeTheBankHearsOfItAndAsksUnderThePayoutsOwnId() {
        Payout posted = made(payOut(link.id(), 400));

        assertThat(posted).isInstanceOf(PostedPayout.class);
        assertThat(bank.orders)
                .containsExactly(
                        new BankOrder(Direction.CREDIT, posted.head().id().value(), link.id(), wallet, Money.yen(400)));
        assertThat(balance()).isEqualTo(600);
        assertThat(lines()).containsExactly(-400L);
        assertThat(types()).containsExactly(PayoutReserved.class, PayoutPosted.class);
    }

    @Test
    void aDeclineGivesTheMoneyBackOnce() {
        bank.then(new BankAnswer.Declined("MANDATE_REVOKED"));

        ReturnedPayout returned = (ReturnedPayout) made(payOut(link.id(), 400));

        assertThat(returned.reason()).isEqualTo("MANDATE_REVOKED");
        assertThat(balance()).isEqualTo(1_000);
        assertThat(lines()).containsExactly(400L, -400L);
        assertThat(settle.settle(new ReservedPayout(returned.terms()), new BankAnswer.Declined("AGAIN")))
                .isEqualTo(returned);
        assertThat(balance()).isEqualTo(1_000);
        assertThat(types()).containsExactly(PayoutReserved.class, PayoutReturned.class);
    }

    @Test
    void moneyInDoubtStaysOutUntilTheBankKnows() {
        bank.then(new BankAnswer.Unknown()).then(new BankAnswer.Unknown()).then(new BankAnswer.Accepted("C-1"));
        assertThat(made(payOut(link.id(), 400))).isInstanceOf(InDoubtPayout.class);
        assertThat(balance()).isEqualTo(600);

        completer.take().forEach(Runnable::run);
        assertThat(balance()).isEqualTo(600);
        assertThat(payouts.pauses).hasSize(1);
        completer.take().forEach(Runnable::run);

        assertThat(balance()).isEqualTo(600);
        assertThat(completer.take()).isEmpty();
        assertThat(types()).containsExactly(PayoutReserved.class, PayoutInDoubt.class, PayoutPosted.class);
        assertThat(bank.orders).hasSize(1);
    }

    @Test
    @Tag("TC5")
    void anAnswerThatCannotBeWrittenLeavesThePayoutOpenForTheCompleter() {
        payouts.away = true;
        assertThat(made(payOut(link.id(), 400))).isInstanceOf(ReservedPayout.class);

        payouts.away = false;
        completer.take().forEach(Runnable::run);

        assertThat(types()).containsExactly(PayoutReserved.class, PayoutPosted.class);
        assertThat(bank.orders).hasSize(1);
    }

    @Test
    @Tag("CH-05")
    void moneyThatComesBackStaysInAWalletThatWasFrozenMeanwhile() {
        bank.then(new BankAnswer.Unknown()).then(new BankAnswer.Declined("NEVER_RECEIVED"));
        payOut(link.id(), 400);
        wallets.put(new FrozenWallet(wallet, Money.yen(600), 2, 1, FreezeGrade.FREEZE_SPEND.operations()));

        completer.take().forEach(Runnable::run);

        assertThat(balance()).isEqualTo(1_000);
        assertThat(refusal(link.id(), 1)).isEqualTo(PayoutRule.WALLET_FROZEN);
    }

    @Test
    void sendsAllButNotOneYenMore() {
        assertThat(refusal(link.id(), 1_001)).isEqualTo(PayoutRule.INSUFFICIENT_BALANCE);
        assertThat(made(payOut(link.id(), 1_000))).isInstanceOf(PostedPayout.class);
    }

    @Test
    @Tag("TC7")
    void aStrangersLinkIsAsUnknownAsNone() {
        LinkCopy strangers = Links.old(NOW);
        links.keep(strangers);

        assertThat(refusal(strangers.id(), 1)).isEqualTo(PayoutRule.LINK_UNKNOWN);
        assertThat(refusal(LinkId.random(), 1)).isEqualTo(PayoutRule.LINK_UNKNOWN);
    }

    @Test
    void nothingIsPaidOverALinkThatEnded() {
        links.keep(Links.ending(link, 2, LinkState.STOPPED));

        assertThat(refusal(link.id(), 1)).isEqualTo(PayoutRule.LINK_NOT_ACTIVE);
    }

    @Test
    @Tag("CH-02")
    void theBookStopsPayoutsPerBank() {
        book.stop(Operation.PAYOUT, Optional.of(link.bankCode()));
        assertThat(refusal(link.id(), 1)).isEqualTo(PayoutRule.SUSPENDED);

        book.tooOld();
        assertThat(refusal(link.id(), 1)).isEqualTo(PayoutRule.SUSPENSION_UNKNOWN);
    }

    @Test
    @Tag("TC1")
    void theSameKeyPaysOnceAndHearsThePresentState() {
        PayoutKey key = new PayoutKey(wallet, "k");
        bank.then(new BankAnswer.Unknown());
        Payout doubted = made(request.request(key, link.id(), Money.yen(400), Optional.empty()));
        completer.take().forEach(Runnable::run);

        Payout known =
                ((PayoutAnswer.Known) request.request(key, link.id(), Money.yen(400), Optional.empty())).payout();

        assertThat(known).isInstanceOf(PostedPayout.class);
        assertThat(known.head().id()).isEqualTo(doubted.head().id());
        assertThat(request.request(key, link.id(), Money.yen(401), Optional.empty()))
                .isInstanceOf(PayoutAnswer.KeyReused.class);
        assertThat(balance()).isEqualTo(600);
    }

    @Test
    void aLinkThatCannotBeLookedUpDoesNothing() {
        linkService = new LinkLookup.Unavailable();

        assertThat(payOut(LinkId.random(), 1)).isInstanceOf(PayoutAnswer.LinkUnavailable.class);

        assertThat(payouts.facts).isEmpty();
    }

    @Test
    @Tag("CH-07")
    void monitoringLooksLastAndNotAtWhatWasNeverToLeave() {
        watchHolds = true;

        assertThat(refusal(LinkId.random(), 1)).isEqualTo(PayoutRule.LINK_UNKNOWN);
        assertThat(refusal(link.id(), 1_001)).isEqualTo(PayoutRule.INSUFFICIENT_BALANCE);
        assertThat(watched).isZero();

        assertThat(refusal(link.id(), 1)).isEqualTo(PayoutRule.WALLET_FROZEN);
        assertThat(watched).isEqualTo(1);

        links.keep(Links.ending(link, 2, LinkState.STOPPED));
        assertThat(refusal(link.id(), 1)).isEqualTo(PayoutRule.LINK_NOT_ACTIVE);
        assertThat(watched).isEqualTo(1);
    }

    private boolean watch() {
        watched++;
        return watchHolds;
    }

    private PayoutRule refusal(LinkId over, long yen) {
        long before = balance();
        int asked = bank.orders.size();
        PayoutRule rule = ((RefusedPayout) made(payOut(over, yen))).rule();
        assertThat(balance()).isEqualTo(before);
        assertThat(bank.orders).hasSize(asked);
        return rule;
    }

    private PayoutAnswer payOut(LinkId over, long yen) {
        return request.request(
                new PayoutKey(wallet, UUID.randomUUID().toString()), over, Money.yen(yen), Optional.empty());
    }

    private static Payout made(PayoutAnswer answer) {
        return ((PayoutAnswer.Made) answer).payout();
    }

    private long balance() {
        return wallets.find(wallet, NOW).orElseThrow().balance().yen();
    }

    private List<Long> lines() {
        return ledger.entriesOf(LedgerAccount.of(wallet), Long.MAX_VALUE, 9).stream()
                .map(line -> line.amountYen())
                .toList();
    }

    private List<Class<?>> types() {
        return payouts.facts.stream().<Class<?>>map(FactData::getClass).toList();
    }
}
