package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.demo.BooksAgree;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Members are killed, Kafka among them, and a fifth of the bank's answers is lost, late, cut or doubled while customers
 * charge; a month ends while charges are in doubt; caps are raced for, and money is sent to and fro: nothing promised is
 * lost, nothing is debited twice or without credit, no cap is passed or left unused, and all books agree.
 */
@ExtendWith(OneSuite.class)
@Order(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultStory {

    private static final Duration HEALING = Duration.ofSeconds(60);
    private static final Set<String> OPEN = Set.of("RESERVED", "IN_DOUBT");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String BANK = "bank-" + Town.TWO_FACTOR_BANK;
    private static final String MONTH = "MONTHLY_CAP_WALLET";
    private static final String MONTH_OF_ACCOUNT = "MONTHLY_CAP_BANK_ACCOUNT";
    private static final String MONTH_OF_PERSON = "MONTHLY_CAP_PERSON";
    private static final String SEVEN_DAYS = "SEVEN_DAY_CAP_BANK_ACCOUNT";
    /** Longer than seven days, and than a link is new. */
    private static final Duration EIGHT_DAYS = Duration.ofDays(8);

    private static final int OVER_THE_MONTH = 3;
    private static final long BEFORE_YEN = 1_000;
    private static final long AFTER_YEN = 500;

    private final FaultPlan plan = FaultPlan.chosen();
    private final Seed seed = Seed.chosen();
    private final FaultReport report = new FaultReport();
    private final long began = System.nanoTime();
    private Town town;
    private ChargeRows rows;
    private List<Payer> payers;
    private List<CapRace> races;

    @BeforeAll
    void customersMoveIn(RunningSuite suite) {
        town = new Town(suite);
        rows = new ChargeRows(suite);
        report.add("seed %d (-Dsekisho.seed=)", seed.value());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<Payer>> paying = Stream.generate(() -> soon(this::payer, threads))
                    .limit(plan.workers())
                    .toList();
            List<CompletableFuture<CapRace>> racing =
                    new ArrayList<>(List.of(soon(this::onePersonsTwoWallets, threads)));
            if (plan.everyRace()) {
                racing.add(soon(this::oneWalletsTwoAccounts, threads));
                racing.add(soon(() -> new CapRace(MONTH_OF_ACCOUNT, plan, payer()), threads));
            }
            payers = paying.stream().map(CompletableFuture::join).toList();
            races = racing.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    @AfterAll
    void everybodyBehavesAndNoTimeHasPassed() {
        System.out.println(report);
        town.world().everybodyBehaves().expect("faults can be taken away", 204);
        town.world().resetClock().expect("the clock goes back", 200);
    }

    @Test
    @Order(1)
    @Tag("TC4")
    @Tag("TC5")
    @Tag("TD1")
    @Tag("A22")
    void nothingIsLostOrDoubledWhileEverythingIsKilled(RunningSuite suite) {
        FaultDriver driver = new FaultDriver(suite, plan, seed);

        List<Payer.Acknowledged> promised = driver.drive(payers);
        long healed = System.nanoTime();
        Map<String, String> states = settled();
        long settledAfter = Duration.ofNanos(System.nanoTime() - healed).toMillis();

        report.add("%d kills: %s", driver.killed().size(), FaultReport.counted(driver.killed()));
        report.add("the bank's misbehaviour, by spells: %s", FaultReport.counts(driver.spells()));
        report.add(
                "%d charges: %s; all settled %d ms after healing",
                promised.size(),
                FaultReport.counted(promised.stream()
                        .map(promise -> states.get(promise.chargeId()))
                        .toList()),
                settledAfter);
        report.add("%s", rows.doubts(Duration.ofNanos(System.nanoTime() - began).toMillis()));
        report.add("%d charges were answered while Kafka was away", driver.answeredWithoutKafka());
        assertThat(driver.killed()).hasSize(plan.kills());
        assertThat(driver.spells()).hasSize(Spells.Kind.values().length);
        assertThat(promised).hasSize(plan.chargesOfWorker() * plan.workers());
        everyPromiseWasKept(promised, states, town.world());
    }

    @Test
    @Order(2)
    @Tag("A25")
    @Tag("CH-04")
    @Tag("TC4")
    void aChargeInDoubtCountsInTheMonthInWhichItWasReserved() {
        List<Payer> some = payers.subList(0, OVER_THE_MONTH);
        Instant monthsEnd = LocalDate.ofInstant(town.world().now(), TOKYO)
                .withDayOfMonth(1)
                .plusMonths(1)
                .atStartOfDay(TOKYO)
                .toInstant();
        town.world().moveClockTo(monthsEnd.minusSeconds(120)).expect("the month is nearly over", 200);
        List<Long> oldMonth = used(some, MONTH);
        List<Long> sevenDays = used(some, SEVEN_DAYS);
        town.world().script(BANK, "LOSE_ANSWER").expect("a fault can be scripted", 200);
        List<Payer.Acknowledged> open =
                some.stream().map(payer -> payer.charge(BEFORE_YEN)).toList();
        assertThat(open).extracting(Payer.Acknowledged::state).containsOnly("IN_DOUBT");
        assertThat(used(some, MONTH)).isEqualTo(plus(oldMonth, BEFORE_YEN));

        town.world().moveClockTo(monthsEnd.plusSeconds(60)).expect("a month ends", 200);

        Map<String, String> atMonthsEnd = rows.states();
        assertThat(open).allMatch(charge -> "IN_DOUBT".equals(atMonthsEnd.get(charge.chargeId())));
        assertThat(used(some, MONTH)).as("the new month begins empty").containsOnly(0L);
        assertThat(used(some, SEVEN_DAYS)).as("seven days go on").isEqualTo(plus(sevenDays, BEFORE_YEN));
        town.world().everybodyBehaves();
        some.forEach(payer -> payer.charge(AFTER_YEN));
        Map<String, String> states = settled();

        long posted = open.stream()
                .filter(charge -> "POSTED".equals(states.get(charge.chargeId())))
                .count();
        assertThat(posted)
                .as("the bank had booked before its answers were lost")
                .isEqualTo(open.size());
        assertThat(used(some, MONTH)).as("only what the new month reserved").containsOnly(AFTER_YEN);
        assertThat(used(some, SEVEN_DAYS)).isEqualTo(plus(sevenDays, BEFORE_YEN + AFTER_YEN));
        report.add("a month ended over %d charges in doubt: they count in the old one", open.size());
    }

    @Test
    @Order(3)
    @Tag("A25")
    @Tag("CH-04")
    @Tag("TC1")
    void racesEndExactlyAtTheCap() {
        town.world().moveClockTo(town.world().now().plus(EIGHT_DAYS)).expect("a week passes and a day", 200);
        assertThat(used(payers, SEVEN_DAYS)).as("seven days slid on").containsOnly(0L);

        for (CapRace race : races) {
            long posted = race.run();

            assertThat(posted * race.eachYen()).as(race.rule()).isEqualTo(CapRace.CAP_YEN);
            assertThat(race.payers()).allSatisfy(payer -> {
                assertThat(Caps.of(payer).used(race.rule())).isEqualTo(CapRace.CAP_YEN);
                assertThat(Caps.of(payer).remaining(race.rule())).isZero();
            });
            report.add(
                    "%d threads by %d charges of %d yen raced for %s: %d posted, %d yen",
                    plan.racers(), plan.chargesOfRacer(), race.eachYen(), race.rule(), posted, posted * race.eachYen());
        }
    }

    @Test
    @Order(4)
    @Tag("A36")
    @Tag("CH-06")
    void transfersBothWaysAtOnceLoseNothing() {
        WalletApp one = payers.get(0).app();
        WalletApp other = payers.get(1).app();
        long before = balances(one, other);

        long made = new TransferStorm(one, other, plan).rage(seed.of("transfers"));

        assertThat(made).isPositive();
        assertThat(balances(one, other)).isEqualTo(before);
        report.add(
                "%d of %d transfers made both ways at once; the sum of both balances stayed",
                made, plan.racers() * plan.transfersOfRacer());
    }

    @Test
    @Order(5)
    @Tag("TD1")
    @Tag("CH-04")
    void allBooksAgreeAfterwards(RunningSuite suite) {
        settled();
        var found = BooksAgree.compare(suite);

        report.add(
                "the reconciler's findings: %d, unsettled: %d",
                found.findings().size(), found.unsettled().size());
        assertThat(found.findings())
                .as("seed %d: %s", seed.value(), found.summary())
                .isEmpty();
        assertThat(found.unsettled())
                .as("seed %d: %s", seed.value(), found.summary())
                .isEmpty();
    }

    private Map<String, String> settled() {
        return Patience.until(
                "every charge is settled",
                HEALING,
                rows::states,
                all -> all.values().stream().noneMatch(OPEN::contains));
    }

    /** The bank's book is the truth: one booking for each posted charge, none for a voided one. */
    private static void everyPromiseWasKept(
            List<Payer.Acknowledged> promised, Map<String, String> states, World world) {
        Map<String, List<World.Booking>> booked =
                world.books(Town.TWO_FACTOR_BANK).stream().collect(Collectors.groupingBy(World.Booking::requestId));
        assertThat(promised).allSatisfy(promise -> {
            String state = states.get(promise.chargeId());
            if (!OPEN.contains(promise.state())) {
                assertThat(state).as("what was said stays true").isEqualTo(promise.state());
            }
            List<World.Booking> bookings = booked.getOrDefault(promise.chargeId(), List.of());
            if (state.equals("POSTED")) {
                assertThat(bookings)
                        .singleElement()
                        .satisfies(booking -> assertThat(booking.amountYen()).isEqualTo(promise.amountYen()));
            } else {
                assertThat(state).isEqualTo("VOIDED");
                assertThat(bookings).isEmpty();
            }
        });
        assertThat(promised)
                .as("most of it was posted")
                .anyMatch(promise -> "POSTED".equals(states.get(promise.chargeId())));
    }

    private static <T> CompletableFuture<T> soon(Supplier<T> work, ExecutorService threads) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    private Payer payer() {
        Person person = town.person();
        return linked(town.proved(person), town.accountOf(person));
    }

    private Payer linked(WalletApp app, Depositor own) {
        return new Payer(app, town.linked(app, own));
    }

    private CapRace onePersonsTwoWallets() {
        Person person = town.person();
        return new CapRace(
                MONTH_OF_PERSON,
                plan,
                linked(town.proved(person), town.accountOf(person)),
                linked(town.proved(person), town.accountOf(person)));
    }

    private CapRace oneWalletsTwoAccounts() {
        Person person = town.person();
        WalletApp app = town.proved(person);
        return new CapRace(MONTH, plan, linked(app, town.accountOf(person)), linked(app, town.accountOf(person)));
    }

    private static List<Long> used(Collection<Payer> payers, String rule) {
        return payers.stream().map(payer -> Caps.of(payer).used(rule)).toList();
    }

    private static List<Long> plus(List<Long> yen, long more) {
        return yen.stream().map(one -> one + more).toList();
    }

    private static long balances(WalletApp one, WalletApp other) {
        return one.wallet().number("balanceYen") + other.wallet().number("balanceYen");
    }
}
