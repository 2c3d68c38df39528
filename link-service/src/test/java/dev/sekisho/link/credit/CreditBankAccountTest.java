package dev.sekisho.link.credit;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.CreditAnswered;
import dev.sekisho.kernel.event.link.CreditClosed;
import dev.sekisho.kernel.event.link.CreditDeferred;
import dev.sekisho.kernel.event.link.CreditRequested;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DebitAnswer.NeverSeen;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.DeclineReason;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.Inquiry;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.NextWord;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.ScriptedBank;
import dev.sekisho.link.bank.ServiceHours;
import dev.sekisho.link.debit.DebitLimits;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.InMemoryLinks;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.LinkHolder;
import dev.sekisho.link.link.LinkTerms;
import dev.sekisho.link.statement.BookedLine;
import dev.sekisho.link.statement.BookedLine.Direction;
import dev.sekisho.link.statement.InMemoryStatementBook;
import dev.sekisho.link.statement.StatementWords;
import dev.sekisho.link.suspension.StoppableBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TC4")
class CreditBankAccountTest {

    private static final Duration LONGEST_ON_THE_WAY = Duration.ofMinutes(10);
    private static final Accepted ACCEPTED = new Accepted("bank-reference");

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final FixedBanks banks = new FixedBanks();
    private final ScriptedBank bank = new ScriptedBank();
    private final InMemoryLinks links = new InMemoryLinks();
    private final InMemoryCredits credits = new InMemoryCredits();
    private final StoppableBook suspensions = new StoppableBook();
    private final InMemoryStatementBook files = new InMemoryStatementBook();
    private final CreditBankAccount credit = new CreditBankAccount(
            new ClaimCredit(
                    credits, links, banks, suspensions, new DebitLimits(LONGEST_ON_THE_WAY), () -> now, () -> now),
            new RecordCredit(credits),
            new HearStatement(
                    credits,
                    new RecordCredit(credits),
                    new StatementWords(files),
                    banks,
                    new DebitLimits(LONGEST_ON_THE_WAY),
                    () -> now,
                    () -> now),
            banks,
            bank,
            () -> now);
    private final WalletId wallet = WalletId.random();
    private ActiveLink link;
    private CreditOrder order;

    @BeforeEach
    void linkABankAccount() {
        link = new ActiveLink(new LinkHead(
                LinkId.random(),
                LinkRequestId.random(),
                wallet,
                PersonId.random(),
                links.hold(account("7654321"), wallet).id(),
                FIRST,
                "****321",
                LinkTerms.of(Tier.T1, NoticeChannel.INSTANT, now),
                1));
        links.add(link, new Mandate("mandate"), LinkHolder.of(CustomerClass.NON_SUBSCRIBER, "ヤマダ タロウ"));
        order = order(PayoutId.random(), 30_000);
    }

    @Test
    void creditsOnceUnderThePayoutsId() {
        bank.says(ACCEPTED);

        Credit accepted = credit.credit(order);

        assertThat(accepted)
                .isEqualTo(new Credit.Settled(order, FIRST, Optional.of("bank-reference"), Optional.empty()));
        assertThat(credit.credit(order)).isEqualTo(accepted);
        assertThat(bank.calls).containsExactly("credit " + order.payout() + " 30000 JPY");
        assertThat(credits.facts).map(FactData::getClass).containsExactly(CreditRequested.class, CreditAnswered.class);
    }

    @Test
    void keepsADecline() {
        bank.says(new Declined(DeclineReason.MANDATE_REVOKED));

        assertThat(credit.credit(order)).isEqualTo(declined("MANDATE_REVOKED"));
        assertThat(credit.credit(order)).isEqualTo(declined("MANDATE_REVOKED"));
        assertThat(bank.calls).hasSize(1);
    }

    @Test
    void knowsAnotherOrderUnderTheSameIdForWhatItIs() {
        bank.says(ACCEPTED);
        credit.credit(order);

        CreditOrder other = order(order.payout(), 30_001);

        assertThat(credit.credit(other).isOf(other)).isFalse();
        assertThat(credit.credit(order).isOf(order)).isTrue();
        assertThat(bank.calls).hasSize(1);
    }

    @Test
    void staysInDoubtUntilTheBankSaysWhatBecameOfIt() {
        bank.says(new Unknown()).says(new Unknown()).says(ACCEPTED);

        assertThat(credit.credit(order)).isInstanceOf(Credit.Pending.class);
        assertThat(credit.inquire(order.payout())).isInstanceOf(Credit.Pending.class);
        assertThat(credit.inquire(order.payout())).isInstanceOf(Credit.Settled.class);

        assertThat(credits.facts)
                .filteredOn(CreditAnswered.class::isInstance)
                .extracting(fact -> ((CreditAnswered) fact).outcome())
                .containsExactly("UNKNOWN", "ACCEPTED");
    }

    @Test
    void sendsTheSameIdAgainWhenTheBankNeverSawIt() {
        bank.says(new Unknown()).says(new NeverSeen()).says(ACCEPTED);

        credit.credit(order);

        assertThat(credit.inquire(order.payout())).isInstanceOf(Credit.Settled.class);
        assertThat(bank.calls)
                .containsExactly(
                        "credit " + order.payout() + " 30000 JPY",
                        "inquire " + order.payout(),
                        "credit " + order.payout() + " 30000 JPY");
    }

    @Test
    void keepsTheFirstClearAnswerWhateverTheBankSaysLater() {
        bank.says(new Unknown());
        credit.credit(order);
        bank.says(
                () -> {
                    bank.says(ACCEPTED);
                    credit.inquire(order.payout());
                },
                new Declined(DeclineReason.MANDATE_REVOKED));

        assertThat(credit.inquire(order.payout()))
                .isInstanceOfSatisfying(
                        Credit.Settled.class,
                        settled -> assertThat(settled.isAccepted()).isTrue());
    }

    @Test
    void closesAPayoutThatWasNeverReceivedForEver() {
        PayoutId unheardOf = PayoutId.random();

        Credit closed = credit.inquire(unheardOf);

        assertThat(closed).isEqualTo(new Credit.Closed(unheardOf, Optional.empty(), CloseReason.NEVER_RECEIVED));
        assertThat(credit.credit(order(unheardOf, 30_000))).isEqualTo(closed);
        assertThat(bank.calls).isEmpty();
        assertThat(credits.facts).hasOnlyElementsOfType(CreditClosed.class);
    }

    @Test
    @Tag("TD12")
    void letsNothingOutThroughAStoppedOrRevokedLink() {
        links.save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));

        assertThat(credit.credit(order))
                .isEqualTo(new Credit.Closed(order.payout(), Optional.of(order), CloseReason.LINK_NOT_ACTIVE));
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("TC7")
    void letsNothingOutThroughAnotherWalletsLinkOrNone() {
        CreditOrder others = new CreditOrder(PayoutId.random(), link.head().id(), WalletId.random(), Money.yen(1));
        CreditOrder none = new CreditOrder(PayoutId.random(), LinkId.random(), wallet, Money.yen(1));

        for (CreditOrder wrong : List.of(others, none)) {
            assertThat(credit.credit(wrong))
                    .isEqualTo(new Credit.Closed(wrong.payout(), Optional.of(wrong), CloseReason.LINK_UNKNOWN));
        }
        assertThat(bank.calls).isEmpty();
    }

    @Test
    void doesNotSendAgainThroughAStoppedLinkAndGivesUpOnlyWhenNothingCanArriveAnyMore() {
        bank.says(new Unknown());
        credit.credit(order);
        links.save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));
        bank.says(new NeverSeen()).says(new NeverSeen());

        now = now.plus(LONGEST_ON_THE_WAY).minusNanos(1);
        assertThat(credit.inquire(order.payout())).isInstanceOf(Credit.Pending.class);

        now = now.plusNanos(1);
        assertThat(credit.inquire(order.payout())).isEqualTo(declined("LINK_NOT_ACTIVE"));
        assertThat(bank.calls).filteredOn(call -> call.startsWith("credit")).hasSize(1);
    }

    @Test
    @Tag("A24")
    @Tag("LK-10")
    void letsNothingOutWhilePayoutsAreStoppedAtTheBank() {
        suspensions.stopInForce(Operation.PAYOUT, FIRST);

        assertThat(credit.credit(order))
                .isEqualTo(new Credit.Closed(order.payout(), Optional.of(order), CloseReason.SUSPENDED));
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("A27")
    void letsOutWhatTheBanksCanaryLetsThrough() {
        suspensions.stopInForce(Operation.PAYOUT, FIRST);
        suspensions.letCanaryThrough();
        suspensions.canaries.draw(wallet);
        bank.says(new Unknown());

        assertThat(credit.credit(order)).isInstanceOf(Credit.Pending.class);
    }

    @Test
    @Tag("LK-10")
    void doesNotSendAgainWhilePayoutsAreStoppedAndGivesUpOnlyWhenNothingCanArriveAnyMore() {
        bank.says(new Unknown());
        credit.credit(order);
        suspensions.stopInForce(Operation.PAYOUT, FIRST);
        bank.says(new NeverSeen()).says(new NeverSeen());

        now = now.plus(LONGEST_ON_THE_WAY).minusNanos(1);
        assertThat(credit.inquire(order.payout())).isInstanceOf(Credit.Pending.class);

        now = now.plusNanos(1);
        assertThat(credit.inquire(order.payout())).isEqualTo(declined("SUSPENDED"));
        assertThat(bank.calls).filteredOn(call -> call.startsWith("credit")).hasSize(1);
    }

    private Credit declined(String reason) {
        return new Credit.Settled(order, FIRST, Optional.empty(), Optional.of(reason));
    }

    private CreditOrder order(PayoutId payout, long yen) {
        return new CreditOrder(payout, link.head().id(), wallet, Money.yen(yen));
    }

    @Test
    void whatIsOnTheStatementIsPaid() {
        bank.says(new Unknown());
        credit.credit(order);
        files.has(
                FIRST,
                LocalDate.of(2026, 11, 22),
                new BookedLine(1, Direction.CREDIT, order.payout().value(), order.amount(), "REF-1"));

        Credit heard = credit.inquire(order.payout());

        assertThat(heard)
                .isInstanceOfSatisfying(
                        Credit.Settled.class,
                        settled -> assertThat(settled.bankReference()).contains("REF-1"));
        assertThat(bank.calls).hasSize(1);
    }

    @Test
    void waitsAtAClosedBankAndLeavesOnceWhenItOpens() {
        banks.put(FixedBanks.first(new Posture(
                FixedBanks.PIN_AND_CODE.enforced(),
                Set.of(),
                NameMode.RETURNS_KANA,
                NoticeChannel.INSTANT,
                Inquiry.BY_REQUEST_ID,
                3,
                ServiceHours.parse(List.of("23:55-00:05")))));
        now = Instant.parse("2026-11-22T14:56:00Z");

        Credit waiting = credit.credit(order);

        assertThat(waiting).isEqualTo(new Credit.Waiting(order, FIRST));
        assertThat(credit.nextWord(waiting)).map(NextWord::at).contains(Instant.parse("2026-11-22T15:05:00Z"));
        assertThat(credit.inquire(order.payout())).isEqualTo(waiting);
        assertThat(bank.calls).isEmpty();
        now = Instant.parse("2026-11-22T15:05:00Z");
        bank.says(ACCEPTED);
        assertThat(credit.inquire(order.payout())).isInstanceOf(Credit.Settled.class);
        assertThat(bank.calls).hasSize(1);
        assertThat(credits.facts)
                .map(FactData::getClass)
                .containsExactly(CreditDeferred.class, CreditRequested.class, CreditAnswered.class);
    }
}
