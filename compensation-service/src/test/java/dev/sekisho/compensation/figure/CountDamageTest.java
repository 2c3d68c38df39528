package dev.sekisho.compensation.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a figure counts, and as of when. */
@Tag("IN-10")
class CountDamageTest {

    private static final Instant SEPTEMBER_30 = Instant.parse("2020-09-30T14:59:59Z");
    private static final Instant OCTOBER_1 = Instant.parse("2020-09-30T15:00:00Z");
    private static final Instant NOON = Instant.parse("2020-10-05T03:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(1);

    private final InMemoryDamageWords words = new InMemoryDamageWords();
    private final CountDamage count = new CountDamage(words);

    @Test
    @Tag("A42")
    void whatSeveralSaidCountsOnceInAllAndBySourceEach() {
        Said stolen = Said.of("0998", 30_000, OCTOBER_1);
        words.add(stolen.reported(Source.BANK, NOON));
        words.add(stolen.reported(Source.VICTIM, NOON));
        words.add(Said.of("0999", 20_000, OCTOBER_1).reported(Source.VICTIM, NOON));

        assertThat(at(NOON))
                .containsExactly(
                        "REPORTED ALL: 2 cases, 2 charges, 2 accounts, 2 banks, 50000 yen",
                        "REPORTED BANK: 1 cases, 1 charges, 1 accounts, 1 banks, 30000 yen",
                        "REPORTED VICTIM: 2 cases, 2 charges, 2 accounts, 2 banks, 50000 yen");
        assertThat(at(NOON.minusMillis(1))).isEmpty();
    }

    @Test
    @Tag("A43")
    void aCaseThatWasOwnUseCountsUntilThatWasKnown() {
        Said own = Said.of("0998", 30_000, OCTOBER_1);
        words.add(own.reported(Source.BANK, NOON));
        words.add(own.confirmed(NOON));
        words.add(own.dropped(LATER));

        assertThat(at(NOON)).hasSize(4);
        assertThat(at(LATER)).isEmpty();
        assertThat(at(NOON)).hasSize(4);
    }

    @Test
    @Tag("A46")
    void whatIsPaidCountsWithWhatItCostBesideUntilItComesBackAndAgainWhenItIsPaidAgain() {
        Said stolen = Said.of("0998", 30_000, OCTOBER_1);
        words.add(stolen.paid(NOON));
        words.add(stolen.paidBeside(1_250, NOON));
        assertThat(at(NOON)).contains("PAID ALL: 1 cases, 1 charges, 1 accounts, 1 banks, 31250 yen");

        words.add(stolen.cameBack(LATER));
        assertThat(at(LATER)).isEmpty();
        words.add(stolen.paid(2, LATER.plusSeconds(5)));

        assertThat(at(LATER.plusSeconds(5))).contains("PAID ALL: 1 cases, 1 charges, 1 accounts, 1 banks, 30000 yen");
        assertThat(at(LATER)).isEmpty();
        assertThat(at(NOON)).contains("PAID ALL: 1 cases, 1 charges, 1 accounts, 1 banks, 31250 yen");
    }

    @Test
    @Tag("A43")
    void whatCameBackIsFoundThoughItIsReadBeforeWhatWasPaid() {
        Said stolen = Said.of("0998", 30_000, OCTOBER_1);
        words.add(stolen.cameBack(LATER));
        words.add(stolen.paid(2, LATER.plusSeconds(5)));
        words.add(stolen.paidBeside(1_250, NOON));
        words.add(stolen.paid(NOON));

        assertThat(at(NOON)).contains("PAID ALL: 1 cases, 1 charges, 1 accounts, 1 banks, 31250 yen");
        assertThat(at(LATER)).isEmpty();
        assertThat(at(LATER.plusSeconds(5))).contains("PAID ALL: 1 cases, 1 charges, 1 accounts, 1 banks, 30000 yen");
    }

    @Test
    @Tag("A46")
    void whatCameBackTakesNothingBackOfAnotherClaimOfTheSameDepositor() {
        Said first = Said.of("0998", 30_000, OCTOBER_1);
        Said second = first.again(20_000, OCTOBER_1);
        for (Said each : List.of(first, second)) {
            words.add(each.paid(NOON));
            words.add(each.paidBeside(1_000, NOON));
        }

        words.add(first.cameBack(LATER));

        assertThat(at(LATER)).contains("PAID ALL: 1 cases, 1 charges, 1 accounts, 1 banks, 21000 yen");
    }

    @Test
    @Tag("A46")
    @Tag("A56")
    void anInterimPaymentCountsFromWhenItWasPaidAndStaysWhenTheRestComesBack() {
        Said stolen = Said.of("0998", 30_000, OCTOBER_1);
        words.add(stolen.paidInterim(10_000, NOON));
        assertThat(at(NOON)).contains("PAID ALL: 1 cases, 0 charges, 1 accounts, 1 banks, 10000 yen");

        words.add(stolen.paidRest(20_000, NOON.plusSeconds(5)));
        assertThat(at(NOON.plusSeconds(5))).contains("PAID ALL: 1 cases, 1 charges, 1 accounts, 1 banks, 30000 yen");
        words.add(stolen.cameBack(LATER));

        assertThat(at(LATER)).contains("PAID ALL: 1 cases, 0 charges, 1 accounts, 1 banks, 10000 yen");
    }

    @Test
    @Tag("A44")
    void bothEndsOfAPeriodCount() {
        words.add(Said.of("0998", 1, SEPTEMBER_30).confirmed(NOON));
        words.add(Said.of("0998", 10, OCTOBER_1).confirmed(NOON));

        assertThat(yen(SEPTEMBER_30, SEPTEMBER_30)).isEqualTo(1);
        assertThat(yen(SEPTEMBER_30, OCTOBER_1)).isEqualTo(11);
        assertThat(yen(OCTOBER_1, NOON)).isEqualTo(10);
        assertThat(yen(OCTOBER_1.plusMillis(1), NOON)).isZero();
    }

    @Test
    @Tag("A31")
    void whoWasHitInTwoMonthsOfJapanIsCountedWithTheGreatestTotal() {
        Said once = Said.of("0998", 300_000, OCTOBER_1);
        Said twice = Said.of("0998", 300_000, SEPTEMBER_30);
        words.add(once.confirmed(NOON));
        words.add(once.again(10_000, OCTOBER_1.plusSeconds(60)).confirmed(NOON));
        words.add(twice.confirmed(NOON));

        assertThat(spread(NOON).inTwoMonths()).isZero();
        words.add(twice.again(300_000, OCTOBER_1).confirmed(LATER));

        assertThat(spread(LATER))
                .isEqualTo(
                        new Spread(Money.yen(310_000), Money.yen(310_000), Money.yen(600_000), 1, Money.yen(600_000)));
        assertThat(spread(NOON).greatestInTwoMonths()).isEqualTo(Money.ZERO);
    }

    @Test
    @Tag("A46")
    void theMedianIsTheLowerOfTheTwoInTheMiddle() {
        for (long yen : new long[] {600_000, 1, 90_000, 100_000}) {
            words.add(Said.of("0998", yen, OCTOBER_1).confirmed(NOON));
        }

        assertThat(spread(NOON))
                .isEqualTo(new Spread(Money.yen(1), Money.yen(90_000), Money.yen(600_000), 0, Money.ZERO));
    }

    @Test
    void aBankIsAskedForByItself() {
        words.add(Said.of("0998", 1, OCTOBER_1).confirmed(NOON));
        words.add(Said.of("0999", 10, OCTOBER_1).confirmed(NOON));

        FigureAnswer all = count.answer(FigureQuestion.of(NOON));
        FigureAnswer own = count.answer(new FigureQuestion(NOON, Period.UNKNOWN, Optional.of(new BankCode("0999"))));

        assertThat(all.banks().keySet()).extracting(BankCode::value).containsExactly("0998", "0999");
        assertThat(own.all()).isEqualTo(all.banks().get(new BankCode("0999")));
        assertThat(own.banks()).isEmpty();
    }

    @Test
    void whatATransactionWroteIsSeenOnceHoweverLateItCommits() {
        long slow = words.begin();
        words.write(slow, Said.of("0998", 1, OCTOBER_1).paidBeside(5, NOON));
        for (int i = 0; i < 3; i++) {
            words.add(Said.of("0998", 10, OCTOBER_1).paidBeside(7, NOON));
            assertThat(paid()).isEqualTo(7L * (i + 1));
        }
        words.write(slow, Said.of("0998", 1, OCTOBER_1).paidBeside(5, NOON));
        words.commit(slow);

        assertThat(paid()).isEqualTo(31);
        assertThat(paid()).isEqualTo(31);
    }

    @Test
    void figuresOfMoreWordsThanAPageAreWhole() {
        long many = words.begin();
        for (int i = 0; i < 45_000; i++) {
            words.write(many, Said.of("0998", 1, OCTOBER_1).confirmed(NOON));
        }
        words.commit(many);

        assertThat(yen(OCTOBER_1, NOON)).isEqualTo(45_000);
        assertThat(count.catchUp()).isEqualTo(45_000);
    }

    private long paid() {
        return count.answer(FigureQuestion.of(NOON))
                .all()
                .get(0)
                .damage()
                .amount()
                .yen();
    }

    private long yen(Instant from, Instant to) {
        return count.asOf(NOON.plusSeconds(86_400), new Period(Optional.of(from), Optional.of(to))).stream()
                .filter(damage -> damage.source().equals("ALL"))
                .mapToLong(damage -> damage.amount().yen())
                .sum();
    }

    private Spread spread(Instant at) {
        return count.answer(FigureQuestion.of(at)).all().get(0).spread();
    }

    private List<String> at(Instant at) {
        return count.answer(FigureQuestion.of(at)).all().stream()
                .map(DamageFigure::damage)
                .map(CountDamageTest::told)
                .toList();
    }

    private static String told(Damage damage) {
        return "%s %s: %d cases, %d charges, %d accounts, %d banks, %d yen"
                .formatted(
                        damage.basis(),
                        damage.source(),
                        damage.cases(),
                        damage.charges(),
                        damage.bankAccounts(),
                        damage.banks(),
                        damage.amount().yen());
    }
}
