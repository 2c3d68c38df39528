package dev.sekisho.charge.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CH-07")
class PatternsTest {

    private static final Instant NOON = Instant.parse("2027-01-20T03:00:00Z");
    /** One second before February in Japan. */
    private static final Instant MONTHS_END = Instant.parse("2027-01-31T14:59:59Z");

    private static final RuleVersion LADDER = rule(
            RuleKind.LADDER,
            Subject.WALLET,
            "withinSeconds=600",
            "steps=3",
            "factor=10",
            "topYen=100000",
            "linkYoungerThanDays=0");
    private static final RuleVersion RAPID = rule(
            RuleKind.RAPID_CHARGES,
            Subject.BANK_ACCOUNT,
            "withinSeconds=120",
            "charges=4",
            "totalYen=300000",
            "linkYoungerThanDays=0");
    private static final RuleVersion FULL_CAP = rule(
            RuleKind.FULL_CAP_OF_NEW_LINK, Subject.WALLET, "percent=90", "capYen=300000", "linkYoungerThanDays=14");
    private static final RuleVersion BOTH_SIDES = rule(
            RuleKind.BOTH_SIDES_OF_MONTH,
            Subject.BANK_ACCOUNT,
            "hoursEachSide=48",
            "eachSideYen=100000",
            "linkYoungerThanDays=0");
    private static final RuleVersion LEAVE = rule(
            RuleKind.CHARGE_THEN_LEAVE,
            Subject.WALLET,
            "withinSeconds=3600",
            "percent=80",
            "chargedYen=50000",
            "linkYoungerThanDays=0");
    private static final RuleVersion TERMINAL = rule(
            RuleKind.MANY_WALLETS_AT_TERMINAL,
            Subject.TERMINAL,
            "withinSeconds=3600",
            "wallets=3",
            "linkYoungerThanDays=30");

    @ParameterizedTest
    @CsvSource({
        "1000, 10000, 100000, 599, true",
        "1000, 10000, 100000, 600, false",
        "1000, 10000, 99999, 599, false",
        "1001, 10000, 100000, 599, false",
        "1000, 10001, 100000, 599, false",
        "100, 10000, 100000, 599, true",
        "100000, 10000, 1000, 599, false"
    })
    void ladder(long first, long second, long third, long lastAfterSeconds, boolean met) {
        History history = wallet(Duration.ofDays(200))
                .charge(Duration.ZERO, first)
                .charge(Duration.ofSeconds(200), second)
                .charge(Duration.ofSeconds(lastAfterSeconds), third);

        assertThat(Watched.isMet(LADDER, history.movements())).isEqualTo(met);
    }

    @Test
    void otherChargesBetweenTheStepsDoNotHideALadder() {
        History history = wallet(Duration.ofDays(200))
                .charge(Duration.ZERO, 1_000)
                .charge(Duration.ofSeconds(10), 20_000)
                .charge(Duration.ofSeconds(20), 500)
                .charge(Duration.ofSeconds(30), 10_000)
                .charge(Duration.ofSeconds(40), 300)
                .charge(Duration.ofSeconds(50), 100_000);

        List<Hit> hits = new Lookout(LADDER).hits(history.movements(), one -> true);

        assertThat(hits)
                .singleElement()
                .satisfies(hit -> assertThat(hit.seen())
                        .extracting(one -> one.amount().yen())
                        .containsExactly(1_000L, 10_000L, 100_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 90000, 90000, 20000, 119, true",
        "100000, 90000, 90000, 20000, 120, false",
        "100000, 90000, 90000, 19999, 119, false"
    })
    void rapidCharges(long first, long second, long third, long fourth, long lastAfterSeconds, boolean met) {
        History history = wallet(Duration.ofDays(200))
                .charge(Duration.ZERO, first)
                .charge(Duration.ofSeconds(30), second)
                .charge(Duration.ofSeconds(60), third)
                .charge(Duration.ofSeconds(lastAfterSeconds), fourth);

        assertThat(Watched.isMet(RAPID, history.movements())).isEqualTo(met);
        assertThat(Watched.isMet(RAPID, history.movements().subList(0, 3))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"269999, 10, false", "270000, 10, true", "270000, 14, false", "300000, 13, true"})
    void fullCapOfANewLink(long yen, long linkAgeDays, boolean met) {
        History history =
                wallet(Duration.ofDays(linkAgeDays)).charge(Duration.ZERO, 1).charge(Duration.ZERO, yen - 1);

        assertThat(Watched.isMet(FULL_CAP, history.movements())).isEqualTo(met);
    }

    @Test
    void whatWasChargedLastMonthIsNoPartOfThisMonthsCap() {
        History history = new History(MONTHS_END, Duration.ofDays(3))
                .charge(Duration.ZERO, 150_000)
                .charge(Duration.ofSeconds(1), 149_999);

        assertThat(Watched.isMet(FULL_CAP, history.movements())).isFalse();
    }

    @ParameterizedTest
    @Tag("A31")
    @CsvSource({
        "0, 100000, 1, 100000, true",
        "0, 99999, 1, 100000, false",
        "0, 100000, 1, 99999, false",
        "-172799, 100000, 172800, 100000, true",
        "-172800, 100000, 1, 100000, false",
        "0, 100000, 172801, 100000, false",
        "-10, 100000, 0, 100000, false",
        "1, 100000, 2, 100000, false"
    })
    void bothSidesOfAMonthsEnd(long firstAfter, long first, long secondAfter, long second, boolean met) {
        History history = new History(MONTHS_END, Duration.ofDays(200))
                .charge(Duration.ofSeconds(firstAfter), first)
                .charge(Duration.ofSeconds(secondAfter), second);

        assertThat(Watched.isMet(BOTH_SIDES, history.movements())).isEqualTo(met);
    }

    @ParameterizedTest
    @Tag("TC11")
    @CsvSource({
        "50000, 40000, 3599, true",
        "50000, 40000, 3600, false",
        "50000, 39999, 3599, false",
        "49999, 49999, 3599, false"
    })
    void chargeThenLeave(long charged, long sent, long afterSeconds, boolean met) {
        History transfer =
                wallet(Duration.ofDays(1)).charge(Duration.ZERO, charged).send(Duration.ofSeconds(afterSeconds), sent);
        History payout = wallet(Duration.ofDays(1))
                .charge(Duration.ZERO, charged)
                .payOut(Duration.ofSeconds(afterSeconds), sent);
        History payment = wallet(Duration.ofDays(1))
                .charge(Duration.ZERO, charged)
                .pay(Duration.ofSeconds(afterSeconds), sent, "m");

        assertThat(Watched.isMet(LEAVE, transfer.movements())).isEqualTo(met);
        assertThat(Watched.isMet(LEAVE, payout.movements())).isEqualTo(met);
        assertThat(Watched.isMet(LEAVE, payment.movements())).isFalse();
    }

    @Test
    @Tag("TC11")
    void whatLeavesInPartsIsAddedUpAndWhatLeftBeforeTheChargeIsNot() {
        History parts = wallet(Duration.ofDays(1))
                .charge(Duration.ZERO, 50_000)
                .send(Duration.ofSeconds(60), 20_000)
                .payOut(Duration.ofSeconds(120), 20_000);
        History before = wallet(Duration.ofDays(1))
                .send(Duration.ZERO, 40_000)
                .charge(Duration.ofSeconds(60), 50_000)
                .send(Duration.ofSeconds(120), 1_000);

        assertThat(Watched.isMet(LEAVE, parts.movements())).isTrue();
        assertThat(Watched.isMet(LEAVE, before.movements())).isFalse();
    }

    @Test
    void aChargeThatWasInDoubtForADayCountsFromTheMomentItCame() {
        History history = wallet(Duration.ofDays(1))
                .chargeThatCame(Duration.ZERO, Duration.ofDays(1), 50_000)
                .send(Duration.ofDays(1).plusSeconds(60), 50_000);

        assertThat(Watched.isMet(LEAVE, history.movements())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3, 3599, 29, true", "3, 3600, 29, false", "2, 3599, 29, false", "3, 3599, 30, false"})
    void manyWalletsAtOneTerminal(int wallets, long lastAfterSeconds, long linkAgeDays, boolean met) {
        List<Movement> payments = new ArrayList<>();
        IntStream.range(0, wallets)
                .forEach(i -> payments.addAll(new History(
                                NOON.plusSeconds(i == wallets - 1 ? lastAfterSeconds : 0), Duration.ofDays(linkAgeDays))
                        .pay(Duration.ZERO, 1_000, "m/shop/T-1")
                        .pay(Duration.ZERO, 1_000, "m/shop/T-2")
                        .movements()));
        History often = wallet(Duration.ofDays(1));
        IntStream.range(0, 10).forEach(i -> often.pay(Duration.ofSeconds(i), 1_000, "m/shop/T-9"));

        assertThat(Watched.isMet(TERMINAL, payments)).isEqualTo(met);
        assertThat(Watched.isMet(TERMINAL, often.movements())).isFalse();
    }

    @Test
    void aVersionJudgesWhatWasAskedForInItsTimeWheneverThatIsLookedAt() {
        History history = wallet(Duration.ofDays(200))
                .charge(Duration.ZERO, 1_000)
                .charge(Duration.ofSeconds(1), 10_000)
                .charge(Duration.ofSeconds(2), 100_000);
        Instant last = NOON.plusSeconds(2);

        assertThat(Watched.isMet(between(last, last.plusSeconds(1)), history.movements()))
                .isTrue();
        assertThat(Watched.isMet(between(last.plusNanos(1_000), last.plusSeconds(1)), history.movements()))
                .isFalse();
        assertThat(Watched.isMet(between(last.minusSeconds(1), last), history.movements()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LADDER, TERMINAL, withinSeconds=600 steps=3 factor=10 topYen=1 linkYoungerThanDays=0",
        "LADDER, WALLET, withinSeconds=600 steps=1 factor=10 topYen=1 linkYoungerThanDays=0",
        "LADDER, WALLET, withinSeconds=600 steps=3 factor=10 topYen=1",
        "LADDER, WALLET, withinSeconds=600 steps=3 factor=10 topYen=1 linkYoungerThanDays=0 more=1",
        "FULL_CAP_OF_NEW_LINK, WALLET, percent=90 capYen=300000 linkYoungerThanDays=0",
        "MANY_WALLETS_AT_TERMINAL, WALLET, withinSeconds=600 wallets=3 linkYoungerThanDays=3"
    })
    void aRuleHasTheSubjectAndTheNumbersOfItsKind(RuleKind kind, Subject subject, String numbers) {
        assertThatThrownBy(() -> rule(kind, subject, numbers.split(" "))).isInstanceOf(IllegalArgumentException.class);
    }

    private static RuleVersion between(Instant from, Instant until) {
        return new RuleVersion("dated", 2, LADDER.terms(), from, java.util.Optional.of(until));
    }

    private static RuleVersion rule(RuleKind kind, Subject subject, String... numbers) {
        return Watched.rule(kind, subject, WatchAction.ALERT, numbers);
    }

    private static History wallet(Duration linkAge) {
        return new History(NOON, linkAge);
    }
}
