package dev.sekisho.link.debit;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.PIN_AND_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.Inquiry;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.NextWord;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.control.LinkControls;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.notice.TellDepositor;
import dev.sekisho.link.statement.BookedLine;
import dev.sekisho.link.statement.BookedLine.Direction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What no inquiry settles: the bank's statement, and people. */
@Tag("TC4")
class StatementDebitsTest extends DebitScene {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Posture SAYS_BY_STATEMENT = new Posture(
            PIN_AND_CODE.enforced(), Set.of(), NameMode.RETURNS_KANA, NoticeChannel.INSTANT, Inquiry.NONE, 3);

    private final SettleFromStatement statement = new SettleFromStatement(
            debits,
            new RecordDebit(debits, links, links, new TellDepositor(notices, LinkControls.all())),
            banks,
            new DebitLimits(LONGEST_ON_THE_WAY),
            () -> now,
            () -> now);

    private final DecideDebit decide =
            new DecideDebit(claims, debits, record, new DebitLimits(LONGEST_ON_THE_WAY), () -> now);

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

    private void inquiries(Inquiry inquiry) {
        banks.put(FixedBanks.first(new Posture(
                PIN_AND_CODE.enforced(),
                PIN_AND_CODE.offered(),
                PIN_AND_CODE.nameMode(),
                PIN_AND_CODE.notice(),
                inquiry,
                3)));
    }

    private static BookedLine line(DebitOrder order, long yen) {
        return new BookedLine(1, Direction.DEBIT, order.charge().value(), Money.yen(yen), "REF-1");
    }
}
