package dev.sekisho.link.debit;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.PIN_AND_CODE;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.DebitAnswered;
import dev.sekisho.kernel.event.link.DebitClosed;
import dev.sekisho.kernel.event.link.DebitDeferred;
import dev.sekisho.kernel.event.link.DebitRequested;
import dev.sekisho.kernel.event.link.LinkEnded;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.DebitAnswer;
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
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.EndReason;
import dev.sekisho.link.link.InMemoryLinks;
import dev.sekisho.link.link.LinkHead;
import dev.sekisho.link.link.LinkHolder;
import dev.sekisho.link.link.LinkTerms;
import dev.sekisho.link.link.StoppedLink;
import dev.sekisho.link.notice.InMemoryNotices;
import dev.sekisho.link.notice.RetrySchedule;
import dev.sekisho.link.notice.TellDepositor;
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
class DebitBankAccountTest {

    private static final Duration LONGEST_ON_THE_WAY = Duration.ofMinutes(10);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Posture SAYS_BY_STATEMENT = new Posture(
            PIN_AND_CODE.enforced(), Set.of(), NameMode.RETURNS_KANA, NoticeChannel.INSTANT, Inquiry.NONE, 3);
    private static final Accepted ACCEPTED = new Accepted("bank-reference");

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private final FixedBanks banks = new FixedBanks();
    private final ScriptedBank bank = new ScriptedBank();
    private final InMemoryLinks links = new InMemoryLinks();
    private final InMemoryDebits debits = new InMemoryDebits();
    private final InMemoryNotices notices =
            new InMemoryNotices(new RetrySchedule(Duration.ofSeconds(1), Duration.ofSeconds(1), 1));
    private final StoppableBook suspensions = new StoppableBook();
    private final InMemoryStatementBook files = new InMemoryStatementBook();
    private final ClaimDebit claims = new ClaimDebit(
            debits, links, banks, suspensions, new DebitLimits(LONGEST_ON_THE_WAY), () -> now, () -> now);
    private final RecordDebit record = new RecordDebit(debits, links, new TellDepositor(notices));
    private final DebitBankAccount debit = new DebitBankAccount(
            claims,
            record,
            new HearStatement(
                    debits,
                    record,
                    new StatementWords(files),
                    banks,
                    new DebitLimits(LONGEST_ON_THE_WAY),
                    () -> now,
                    () -> now),
            banks,
            bank,
            () -> now);
    private final SettleFromStatement statement = new SettleFromStatement(
            debits,
            new RecordDebit(debits, links, new TellDepositor(notices)),
            banks,
            new DebitLimits(LONGEST_ON_THE_WAY),
            () -> now,
            () -> now);
    private final DecideDebit decide =
            new DecideDebit(claims, debits, record, new DebitLimits(LONGEST_ON_THE_WAY), () -> now);
    private final WalletId wallet = WalletId.random();
    private ActiveLink link;
    private DebitOrder order;

    @BeforeEach
    void linkABankAccount() {
        link = link(Tier.T1);
        order = order(ChargeId.random(), 30_000);
    }

    @Test
    void debitsOnceUnderTheChargesIdAndTellsTheDepositor() {
        bank.says(ACCEPTED);

        Debit accepted = debit.debit(order);
        Debit again = debit.debit(order);

        assertThat(accepted).isEqualTo(new AcceptedDebit(order, FIRST, "bank-reference"));
        assertThat(again).isEqualTo(accepted);
        assertThat(bank.calls).containsExactly("debit " + order.charge() + " 30000 JPY");
        assertThat(debits.facts).map(FactData::getClass).containsExactly(DebitRequested.class, DebitAnswered.class);
        assertThat(notices.waiting().due()).isEqualTo(1);
    }

    @Test
    void keepsADeclineAndTellsNobody() {
        bank.says(new Declined(DeclineReason.INSUFFICIENT_FUNDS));

        assertThat(debit.debit(order)).isEqualTo(new DeclinedDebit(order, FIRST, "INSUFFICIENT_FUNDS"));
        assertThat(debit.debit(order)).isInstanceOf(DeclinedDebit.class);
        assertThat(bank.calls).hasSize(1);
        assertThat(notices.waiting().due()).isZero();
    }

    @Test
    void knowsAnotherOrderUnderTheSameIdForWhatItIs() {
        bank.says(ACCEPTED);
        debit.debit(order);

        DebitOrder other = order(order.charge(), 30_001);

        assertThat(debit.debit(other).isOf(other)).isFalse();
        assertThat(debit.debit(order).isOf(order)).isTrue();
        assertThat(bank.calls).hasSize(1);
    }

    @Test
    void staysInDoubtUntilTheBankSaysWhatBecameOfIt() {
        bank.says(new Unknown()).says(new Unknown()).says(ACCEPTED);

        assertThat(debit.debit(order)).isInstanceOf(PendingDebit.class);
        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);
        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);

        assertThat(debits.facts)
                .filteredOn(DebitAnswered.class::isInstance)
                .extracting(fact -> ((DebitAnswered) fact).outcome())
                .containsExactly("UNKNOWN", "ACCEPTED");
        assertThat(notices.waiting().due()).isEqualTo(1);
    }

    @Test
    void sendsTheSameIdAgainWhenTheBankNeverSawIt() {
        bank.says(new Unknown()).says(new NeverSeen()).says(ACCEPTED);

        debit.debit(order);
        Debit settled = debit.inquire(order.charge());

        assertThat(settled).isInstanceOf(AcceptedDebit.class);
        assertThat(bank.calls)
                .containsExactly(
                        "debit " + order.charge() + " 30000 JPY",
                        "inquire " + order.charge(),
                        "debit " + order.charge() + " 30000 JPY");
    }

    @Test
    void asksAboutAPendingDebitInsteadOfDebitingWhenTheSameOrderComesAgain() {
        bank.says(new Unknown()).says(ACCEPTED);

        debit.debit(order);

        assertThat(debit.debit(order)).isInstanceOf(AcceptedDebit.class);
        assertThat(bank.calls.get(1)).startsWith("inquire");
    }

    @Test
    void keepsTheFirstClearAnswerWhateverTheBankSaysLater() {
        bank.says(new Unknown());
        debit.debit(order);
        bank.says(
                () -> {
                    bank.says(ACCEPTED);
                    debit.inquire(order.charge());
                },
                new Declined(DeclineReason.ACCOUNT_LOCKED));

        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    void closesAChargeThatWasNeverReceivedForEver() {
        ChargeId unheardOf = ChargeId.random();

        Debit closed = debit.inquire(unheardOf);
        Debit late = debit.debit(order(unheardOf, 30_000));

        assertThat(closed)
                .isInstanceOfSatisfying(
                        ClosedDebit.class, tomb -> assertThat(tomb.reason()).isEqualTo(CloseReason.NEVER_RECEIVED));
        assertThat(late).isEqualTo(closed);
        assertThat(late.isOf(order(unheardOf, 30_000))).isTrue();
        assertThat(bank.calls).isEmpty();
        assertThat(debits.facts).hasOnlyElementsOfType(DebitClosed.class);
    }

    @Test
    @Tag("TD12")
    void letsNothingOutThroughAStoppedOrRevokedLink() {
        links.save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));

        assertThat(closeReason(debit.debit(order))).isEqualTo(CloseReason.LINK_NOT_ACTIVE);

        link = link(Tier.T1);
        order = order(ChargeId.random(), 1_000);
        links.save(link.revoke(EndReason.BY_CUSTOMER));

        assertThat(closeReason(debit.debit(order))).isEqualTo(CloseReason.LINK_NOT_ACTIVE);
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("A25")
    @Tag("LK-10")
    void letsNothingOutWhileChargingIsStoppedAtTheBank() {
        suspensions.stopInForce(Operation.CHARGE, FIRST);

        assertThat(closeReason(debit.debit(order))).isEqualTo(CloseReason.SUSPENDED);
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("A24")
    void stoppingNewLinksDoesNotStopCharges() {
        suspensions.stopInForce(Operation.LINK, FIRST);
        bank.says(ACCEPTED);

        assertThat(debit.debit(order)).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    @Tag("LK-10")
    void doesNotSendAnythingAgainWhileChargingIsStoppedAndKeepsAskingUntilNothingCanArrive() {
        bank.says(new Unknown()).says(new NeverSeen()).says(new NeverSeen());
        debit.debit(order);
        suspensions.stopInForce(Operation.CHARGE, FIRST);

        now = now.plus(LONGEST_ON_THE_WAY).minusMillis(1);
        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);
        now = now.plusMillis(1);

        assertThat(debit.inquire(order.charge())).isEqualTo(new DeclinedDebit(order, FIRST, "SUSPENDED"));
        assertThat(bank.calls).filteredOn(call -> call.startsWith("debit")).hasSize(1);
    }

    @Test
    @Tag("LK-10")
    void keepsWhatTheBankHadBookedBeforeTheStop() {
        bank.says(new Unknown()).says(ACCEPTED);
        debit.debit(order);
        suspensions.stopInForce(Operation.CHARGE, FIRST);

        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    @Tag("TC7")
    void letsNothingOutThroughAnotherWalletsLinkOrNone() {
        DebitOrder others = new DebitOrder(ChargeId.random(), link.head().id(), WalletId.random(), Money.yen(1));
        DebitOrder none = new DebitOrder(ChargeId.random(), LinkId.random(), wallet, Money.yen(1));

        assertThat(closeReason(debit.debit(others))).isEqualTo(CloseReason.LINK_UNKNOWN);
        assertThat(closeReason(debit.debit(none))).isEqualTo(CloseReason.LINK_UNKNOWN);
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("CH-06")
    void letsNothingOutUntilTheCoolingOffHasElapsed() {
        link = link(Tier.T2);
        now = link.head().terms().chargeableFrom().minusNanos(1);
        assertThat(closeReason(debit.debit(order(ChargeId.random(), 1)))).isEqualTo(CloseReason.COOLING_OFF);

        now = now.plusNanos(1);
        bank.says(ACCEPTED);
        assertThat(debit.debit(order(ChargeId.random(), 1))).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    void doesNotSendAgainThroughAStoppedLinkAndGivesUpOnlyWhenNothingCanArriveAnyMore() {
        bank.says(new Unknown());
        debit.debit(order);
        links.save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));
        bank.says(new NeverSeen()).says(new NeverSeen());

        now = now.plus(LONGEST_ON_THE_WAY).minusNanos(1);
        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);

        now = now.plusNanos(1);
        assertThat(debit.inquire(order.charge())).isEqualTo(new DeclinedDebit(order, FIRST, "LINK_NOT_ACTIVE"));
        assertThat(bank.calls).filteredOn(call -> call.startsWith("debit")).hasSize(1);
    }

    @Test
    void postsWhatLeftBeforeTheStopWhenTheBankSaysItWasBooked() {
        bank.says(new Unknown()).says(ACCEPTED);
        debit.debit(order);
        links.save(link.stop(EndReason.MANDATE_REVOKED_AT_BANK));

        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    @Tag("LK-11")
    void stopsTheLinkWhenTheDepositorRevokedTheMandateAtTheBank() {
        bank.says(new Declined(DeclineReason.MANDATE_REVOKED));

        debit.debit(order);

        assertThat(links.find(link.head().id())).containsInstanceOf(StoppedLink.class);
        assertThat(links.facts)
                .last()
                .isInstanceOfSatisfying(
                        LinkEnded.class, ended -> assertThat(ended.state()).isEqualTo("STOPPED"));
    }

    @Test
    void cannotAskABankThatAnswersNoInquiries() {
        banks.put(FixedBanks.first(new Posture(
                PIN_AND_CODE.enforced(),
                PIN_AND_CODE.offered(),
                PIN_AND_CODE.nameMode(),
                PIN_AND_CODE.notice(),
                Inquiry.NONE,
                3)));
        bank.says((DebitAnswer) new Unknown());
        debit.debit(order);

        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);
        assertThat(bank.calls).hasSize(1);
    }

    @Test
    @Tag("A11")
    void waitsWhileTheBankIsClosedAndLeavesOnceWhenItOpens() {
        closedAtMidnight(Inquiry.BY_REQUEST_ID);
        now = Instant.parse("2026-11-30T14:55:00Z");

        assertThat(debit.debit(order)).isEqualTo(new WaitingDebit(order, FIRST));
        assertThat(debit.debit(order)).isInstanceOf(WaitingDebit.class);
        now = Instant.parse("2026-11-30T15:04:59.999999Z");
        assertThat(debit.inquire(order.charge())).isInstanceOf(WaitingDebit.class);
        assertThat(bank.calls).isEmpty();

        now = Instant.parse("2026-11-30T15:05:00Z");
        bank.says(ACCEPTED);
        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
        assertThat(bank.calls).containsExactly("debit " + order.charge() + " 30000 JPY");
        assertThat(debits.facts)
                .map(FactData::getClass)
                .containsExactly(DebitDeferred.class, DebitRequested.class, DebitAnswered.class);
    }

    @Test
    @Tag("A11")
    void goesToTheBankUntilTheLastMomentBeforeItCloses() {
        closedAtMidnight(Inquiry.BY_REQUEST_ID);
        now = Instant.parse("2026-11-30T14:54:59.999999Z");
        bank.says(ACCEPTED);

        assertThat(debit.debit(order)).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    @Tag("A11")
    @Tag("LK-10")
    void whatWaitsIsClosedAndNotSentWhenTheLinkOrTheBankWasStoppedMeanwhile() {
        closedAtMidnight(Inquiry.NONE);
        now = Instant.parse("2026-11-30T14:55:00Z");
        DebitOrder second = order(ChargeId.random(), 1_000);
        debit.debit(order);
        debit.debit(second);
        now = Instant.parse("2026-11-30T15:05:00Z");

        suspensions.stopInForce(Operation.CHARGE, FIRST);
        assertThat(closeReason(debit.inquire(order.charge()))).isEqualTo(CloseReason.SUSPENDED);
        links.save(link.revoke(EndReason.BY_CUSTOMER));
        assertThat(closeReason(debit.debit(second))).isEqualTo(CloseReason.LINK_NOT_ACTIVE);
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("A11")
    void anotherOrderUnderTheIdOfOneThatWaitsIsKnownForWhatItIs() {
        closedAtMidnight(Inquiry.BY_REQUEST_ID);
        now = Instant.parse("2026-11-30T14:55:00Z");
        debit.debit(order);
        now = Instant.parse("2026-11-30T15:05:00Z");

        DebitOrder other = order(order.charge(), 1);
        assertThat(debit.debit(other).isOf(other)).isFalse();
        assertThat(bank.calls).isEmpty();
    }

    @Test
    @Tag("A11")
    void whatLeftBeforeTheBankClosedStaysInDoubtWithoutBeingAskedAboutUntilItOpens() {
        closedAtMidnight(Inquiry.BY_REQUEST_ID);
        now = Instant.parse("2026-11-30T14:54:59Z");
        bank.says((DebitAnswer) new Unknown());
        debit.debit(order);

        now = Instant.parse("2026-11-30T14:55:00Z");
        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);
        assertThat(bank.calls).hasSize(1);

        now = Instant.parse("2026-11-30T15:05:00Z");
        bank.says(ACCEPTED);
        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    void aBankThatTakesNothingFromUsDeclinesAndTheLinkStays() {
        bank.says(new Declined(DeclineReason.SERVICE_STOPPED));

        assertThat(debit.debit(order)).isEqualTo(new DeclinedDebit(order, FIRST, "SERVICE_STOPPED"));
        assertThat(links.find(link.head().id())).containsInstanceOf(ActiveLink.class);
    }

    @Test
    @Tag("A11")
    void theStatementOfADayThatIsOverSettlesWhatIsInDoubtAtABankThatAnswersNoInquiries() {
        inquiries(Inquiry.NONE);
        now = Instant.parse("2026-11-30T14:59:59Z");
        DebitOrder second = order(ChargeId.random(), 1_000);
        for (DebitOrder asked : List.of(order, second)) {
            bank.says((DebitAnswer) new Unknown());
            debit.debit(asked);
        }
        StatementLine booked = new StatementLine(order.charge(), Optional.of("on-statement"));
        LocalDate day = LocalDate.of(2026, 11, 30);

        now = Instant.parse("2026-11-30T15:09:59.999999Z");
        assertThat(statement.open(FIRST, day, Optional.empty(), 10)).isEmpty();
        assertThat(statement.settle(FIRST, booked)).isEmpty();

        now = Instant.parse("2026-11-30T15:10:00Z");
        assertThat(statement.open(FIRST, day, Optional.empty(), 10)).hasSize(2);
        assertThat(statement.open(FIRST, day.plusDays(1), Optional.empty(), 10)).isEmpty();
        assertThat(statement.settle(FixedBanks.OF_2020, booked)).isEmpty();
        assertThat(statement.settle(FIRST, booked)).contains(new AcceptedDebit(order, FIRST, "on-statement"));
        assertThat(statement.settle(FIRST, new StatementLine(order.charge(), Optional.empty())))
                .containsInstanceOf(AcceptedDebit.class);
        assertThat(statement.settle(FIRST, new StatementLine(second.charge(), Optional.empty())))
                .contains(new DeclinedDebit(second, FIRST, "NOT_ON_STATEMENT"));
        assertThat(statement.settle(FIRST, new StatementLine(ChargeId.random(), Optional.empty())))
                .isEmpty();
        assertThat(notices.waiting().due()).isEqualTo(1);
    }

    @Test
    void noStatementSettlesWhatABankCanBeAskedAbout() {
        bank.says((DebitAnswer) new Unknown());
        debit.debit(order);
        now = now.plus(Duration.ofDays(2));

        assertThat(statement.settle(FIRST, new StatementLine(order.charge(), Optional.of("x"))))
                .isEmpty();
        assertThat(statement.open(FIRST, LocalDate.of(2026, 11, 22), Optional.empty(), 10))
                .isEmpty();
    }

    private void inquiries(Inquiry inquiry) {
        banks.put(FixedBanks.first(new Posture(
                PIN_AND_CODE.enforced(),
                PIN_AND_CODE.offered(),
                PIN_AND_CODE.nameMode(),
                PIN_AND_CODE.notice(),
                inquiry,
                3)));
    }

    private void closedAtMidnight(Inquiry inquiry) {
        banks.put(FixedBanks.first(new Posture(
                PIN_AND_CODE.enforced(),
                PIN_AND_CODE.offered(),
                PIN_AND_CODE.nameMode(),
                PIN_AND_CODE.notice(),
                inquiry,
                3,
                ServiceHours.parse(List.of("23:55-00:05")))));
    }

    private static CloseReason closeReason(Debit closed) {
        return ((ClosedDebit) closed).reason();
    }

    private DebitOrder order(ChargeId charge, long yen) {
        return new DebitOrder(charge, link.head().id(), wallet, Money.yen(yen));
    }

    private ActiveLink link(Tier tier) {
        String number = String.format("%07d", links.facts.size());
        ActiveLink active = new ActiveLink(new LinkHead(
                LinkId.random(),
                LinkRequestId.random(),
                wallet,
                PersonId.random(),
                links.hold(account(number), wallet).id(),
                FIRST,
                "****567",
                LinkTerms.of(tier, NoticeChannel.INSTANT, now),
                1));
        links.add(active, new Mandate("mandate"), LinkHolder.of(CustomerClass.NON_SUBSCRIBER, "ヤマダ タロウ"));
        return active;
    }

    @Test
    void whatIsOnTheStatementIsBookedWhateverTheBankAnswers() {
        bank.says(new Unknown());
        debit.debit(order);
        files.has(FIRST, DAY, line(order, 30_000));

        Debit heard = debit.inquire(order.charge());

        assertThat(heard).isEqualTo(new AcceptedDebit(order, FIRST, "REF-1"));
        assertThat(bank.calls).as("the bank is not asked for what it said").hasSize(1);
    }

    @Test
    void anotherAmountOnTheStatementSettlesNothing() {
        banks.put(FixedBanks.first(SAYS_BY_STATEMENT));
        bank.says(new Unknown());
        debit.debit(order);
        files.has(FIRST, DAY, line(order, 30_001));
        now = now.plus(Duration.ofDays(3));

        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);
    }

    @Test
    void whatIsOnNoStatementItCouldBeOnWasNotBookedAtABankThatAnswersNoInquiries() {
        banks.put(FixedBanks.first(SAYS_BY_STATEMENT));
        bank.says(new Unknown());
        debit.debit(order);

        now = now.plus(Duration.ofDays(1));
        assertThat(debit.inquire(order.charge())).as("no statement yet").isInstanceOf(PendingDebit.class);
        files.has(FIRST, DAY);
        Debit heard = debit.inquire(order.charge());

        assertThat(heard).isEqualTo(new DeclinedDebit(order, FIRST, "NOT_ON_STATEMENT"));
        assertThat(bank.calls).hasSize(1);
    }

    @Test
    void whatLeftJustBeforeMidnightWaitsForTheNextDaysStatementToo() {
        banks.put(FixedBanks.first(SAYS_BY_STATEMENT));
        now = Instant.parse("2026-11-22T14:59:50Z");
        bank.says(new Unknown());
        debit.debit(order);
        files.has(FIRST, DAY);
        now = now.plus(Duration.ofDays(2));

        assertThat(debit.inquire(order.charge())).isInstanceOf(PendingDebit.class);
        files.has(FIRST, DAY.plusDays(1));
        assertThat(debit.inquire(order.charge())).isInstanceOf(DeclinedDebit.class);
    }

    @Test
    void aBankThatAnswersInquiriesIsNotOverruledByWhatItsStatementLacks() {
        bank.says(new Unknown());
        debit.debit(order);
        files.has(FIRST, DAY);
        now = now.plus(Duration.ofDays(1));
        bank.says(ACCEPTED);

        assertThat(debit.inquire(order.charge())).isInstanceOf(AcceptedDebit.class);
    }

    @Test
    void peopleDecideOnlyWhenNothingCanBeOnItsWayAndTheBanksWordStays() {
        bank.says(new Unknown());
        debit.debit(order);

        assertThat(decide.notBooked(order.charge())).as("on its way").isInstanceOf(PendingDebit.class);
        now = now.plus(LONGEST_ON_THE_WAY);
        assertThat(decide.notBooked(order.charge())).isEqualTo(new DeclinedDebit(order, FIRST, "DECIDED_NOT_BOOKED"));
        assertThat(decide.booked(order.charge(), "letter-17")).isInstanceOf(DeclinedDebit.class);
        assertThat(debit.debit(order)).as("nothing leaves any more").isInstanceOf(DeclinedDebit.class);
        assertThat(bank.calls).hasSize(1);
    }

    @Test
    void aDecisionThatItWasBookedNamesItsEvidence() {
        bank.says(new Unknown());
        debit.debit(order);
        now = now.plus(LONGEST_ON_THE_WAY);

        assertThat(decide.booked(order.charge(), "letter-17"))
                .isEqualTo(new AcceptedDebit(order, FIRST, "DECIDED:letter-17"));
    }

    @Test
    void saysWhenSomethingMayBeHeard() {
        banks.put(FixedBanks.first(SAYS_BY_STATEMENT));
        bank.says(new Unknown());

        Debit pending = debit.debit(order);

        assertThat(debit.nextWord(pending)).map(NextWord::waitsFor).contains(NextWord.WaitsFor.STATEMENT);
        banks.put(FixedBanks.first(PIN_AND_CODE));
        assertThat(debit.nextWord(pending)).isEmpty();
    }

    private static BookedLine line(DebitOrder order, long yen) {
        return new BookedLine(1, Direction.DEBIT, order.charge().value(), Money.yen(yen), "REF-1");
    }
}
