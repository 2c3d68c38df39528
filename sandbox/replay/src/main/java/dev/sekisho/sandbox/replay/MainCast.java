package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.replay.people.Population;
import dev.sekisho.sandbox.replay.people.Raid;
import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.Calibration;
import dev.sekisho.sandbox.replay.result.Friction;
import dev.sekisho.sandbox.replay.result.Stopped;
import dev.sekisho.sandbox.replay.scene.DeniedDebits;
import dev.sekisho.sandbox.replay.scene.HonestCustomer;
import dev.sekisho.sandbox.replay.scene.Reviewers;
import dev.sekisho.sandbox.replay.scene.Scene;
import dev.sekisho.sandbox.replay.scene.Spray;
import dev.sekisho.sandbox.replay.scene.Thief;
import dev.sekisho.sandbox.replay.scene.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody in the main scenario: customers, thieves, banks that notice late, reviewers at the operator. */
final class MainCast implements Scenario.Cast {

    private static final LocalDate SPRAYED = LocalDate.of(2019, 10, 5);

    private final Scene scene;
    private final Size size;
    private final Population population;
    private final List<HonestCustomer> customers;
    private final List<Thief> thieves;
    private final DeniedDebits denied;
    private final Spray spray;
    private final Reviewers reviewers;

    MainCast(Scene scene, Size size, Population population) {
        this.scene = scene;
        this.size = size;
        this.population = population;
        this.customers = population.customers().stream()
                .map(customer -> new HonestCustomer(customer, scene))
                .toList();
        this.thieves =
                population.raids().stream().map(raid -> new Thief(raid, scene)).toList();
        this.denied = new DeniedDebits(scene, population.raids());
        this.spray = new Spray(scene.world(), population);
        this.reviewers = new Reviewers(scene);
    }

    @Override
    public void plan() {
        population.depositors().forEach(this::movesIn);
        scene.shops().register(new OperationsTool(scene.places()));
        scene.timetable().at(scene.era().at(SPRAYED, 3, 0), spray::perform);
        population.raids().stream()
                .filter(raid -> raid.victim().customer())
                .forEach(raid -> scene.timetable().at(scene.era().at(SPRAYED, 12, 0), () -> opensAWallet(raid)));
        customers.forEach(HonestCustomer::plan);
        thieves.forEach(Thief::plan);
        denied.plan();
    }

    private void movesIn(Depositor depositor) {
        scene.world().addDepositor(depositor).expect("a bank opens an account", 201);
    }

    /** Some victims are customers, too: with a wallet to which this bank account was never linked. */
    private void opensAWallet(Raid raid) {
        new WalletApp(scene.places(), scene.world(), "higai-" + raid.contact().email())
                .open("NON_SUBSCRIBER")
                .expect("a wallet is opened", 201);
    }

    @Override
    public void afterEachMoment() {
        reviewers.look();
    }

    @Override
    public Set<String> banks() {
        return population.depositors().map(Depositor::bankCode).collect(Collectors.toSet());
    }

    @Override
    public List<Trail> trails() {
        return thieves.stream().map(Thief::trail).toList();
    }

    @Override
    public Friction friction(Set<String> held) {
        return new Friction(
                customers.size(),
                customers.size(),
                (int) customers.stream().filter(HonestCustomer::isLinked).count(),
                (int) scene.honest().stream().filter(held::contains).count(),
                reviewers.reviews(),
                reviewers.longestDays(),
                customers.stream().mapToInt(HonestCustomer::chargesWanted).sum(),
                customers.stream().mapToInt(HonestCustomer::charged).sum());
    }

    /** Scaled down with the victims where there are fewer. */
    @Override
    public Optional<Calibration> calibration() {
        return Optional.of(Calibrated.to(population.raids(), size));
    }

    @Override
    public List<String> findings(List<Attempt> attempts) {
        List<String> findings = new ArrayList<>();
        findings.add(spray.told());
        findings.add("Banks reported %d cases; %d bank accounts lost money."
                .formatted(
                        denied.reports(),
                        attempts.stream()
                                .filter(attempt -> attempt.stolenYen() > 0)
                                .count()));
        customers.stream()
                .flatMap(customer -> customer.neverLinkedFor().stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .forEach((reason, count) ->
                        findings.add("%d honest customers were never linked, last for %s.".formatted(count, reason)));
        Map<String, Long> first = attempts.stream()
                .filter(attempt -> !attempt.stops().isEmpty())
                .collect(Collectors.groupingBy(
                        attempt -> name(attempt.stops().get(0)), TreeMap::new, Collectors.counting()));
        first.forEach(
                (control, count) -> findings.add("%d attempts were stopped first by %s.".formatted(count, control)));
        long controls = attempts.stream()
                .flatMap(attempt -> attempt.stops().stream())
                .map(MainCast::name)
                .distinct()
                .count();
        findings.add("%d different controls said no at least once.".formatted(controls));
        return findings;
    }

    private static String name(Stopped stop) {
        return stop.service() + " " + stop.control();
    }
}
