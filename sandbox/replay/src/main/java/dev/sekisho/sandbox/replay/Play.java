package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Suite;
import dev.sekisho.sandbox.replay.engine.Engine;
import dev.sekisho.sandbox.replay.engine.Era;
import dev.sekisho.sandbox.replay.engine.Rest;
import dev.sekisho.sandbox.replay.engine.Timetable;
import dev.sekisho.sandbox.replay.outcome.StolenMoney;
import dev.sekisho.sandbox.replay.outcome.WrittenFacts;
import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.Reaction;
import dev.sekisho.sandbox.replay.scene.Scene;
import dev.sekisho.sandbox.replay.scene.Trail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plays a scenario under a policy, on a suite of its own that has no past. */
public final class Play {

    /** The cost of one password: what it is worth is measured elsewhere. */
    private static final String CHEAP_PASSWORDS = "64";

    /** Monitoring follows the audit log, and the clock waits for it before each jump. */
    private static final String SOON = "PT0.05S";

    private static final int THREADS = 6;

    /** Staff and shops are there before anything happens. */
    private static final LocalDate BEGINNING = LocalDate.of(2019, 10, 1);

    private final Checkout checkout;
    private final Consumer<String> progress;

    /** @param progress hears how far it is, a line at a time */
    public Play(Checkout checkout, Consumer<String> progress) {
        this.checkout = checkout;
        this.progress = progress;
    }

    /** A suite that has no past, before it runs. */
    public static Suite suite(Checkout checkout, Policy policy) {
        return policy.applyTo(Suite.temporary()
                .in(checkout)
                .with(SuiteService.IDENTITY, "sekisho.identity.password.memory-kib", CHEAP_PASSWORDS)
                .with(SuiteService.CHARGE, "sekisho.audit.every", SOON)
                .with(SuiteService.CHARGE, "sekisho.charge.monitoring.look", SOON));
    }

    public PolicyRun of(Scenario scenario, Policy policy) {
        long began = System.nanoTime();
        try (RunningSuite running = suite(checkout, policy).start();
                Rest rest = new Rest(running)) {
            say(began, "the suite serves under the policy " + policy.name());
            return on(running, rest, scenario, policy, new Era(policy.yearsLater()), began);
        }
    }

    PolicyRun on(RunningSuite running, Rest rest, Scenario scenario, Policy policy, Era era, long began) {
        Scene scene = Scene.in(Places.of(running), era, new Timetable());
        scene.world().moveClockTo(era.at(BEGINNING, 9, 0)).expect("the clock can be moved", 200);
        Scenario.Cast cast = scenario.cast(scene);
        cast.plan();
        say(began, "everybody has moved in");
        Engine engine = new Engine(scene.world(), rest, THREADS, new Months(began));
        engine.play(scene.timetable(), cast::afterEachMoment);
        say(began, "played through " + engine.moments() + " moments");
        return result(scenario, policy, cast, scene, new WrittenFacts(running), began);
    }

    /** Says when a month begins. */
    private final class Months implements Consumer<Instant> {

        private final long began;
        private YearMonth last = YearMonth.of(2000, 1);

        Months(long began) {
            this.began = began;
        }

        @Override
        public void accept(Instant moment) {
            YearMonth month = YearMonth.from(Era.dayOf(moment));
            if (!month.equals(last)) {
                say(began, month.toString());
                last = month;
            }
        }
    }

    private void say(long began, String what) {
        progress.accept("%4d s  %s".formatted(sinceNanos(began).toSeconds(), what));
    }

    private static Duration sinceNanos(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static PolicyRun result(
            Scenario scenario, Policy policy, Scenario.Cast cast, Scene scene, WrittenFacts facts, long began) {
        StolenMoney stolen = new StolenMoney(scene.orders());
        cast.banks().forEach(bank -> stolen.read(bank, scene.world().books(bank)));
        Set<String> held = facts.held();
        List<Attempt> attempts = cast.trails().stream()
                .filter(trail -> trail.began().isPresent())
                .map(trail -> trail.attempt(stolen.from(trail.raid().victim().account()), held))
                .toList();
        return new PolicyRun(
                scenario.id(),
                policy.name(),
                policy.without(),
                sinceNanos(began).truncatedTo(ChronoUnit.MILLIS),
                attempts,
                stolen.overTime(),
                cast.friction(held),
                reaction(cast.trails(), facts, stolen),
                policy.isOf2020() ? cast.calibration() : Optional.empty(),
                findings(cast, attempts, stolen));
    }

    /** Raids are what the result tells of; whatever else left somebody's account is said as well. */
    private static List<String> findings(Scenario.Cast cast, List<Attempt> attempts, StolenMoney stolen) {
        List<String> findings = new ArrayList<>(cast.findings(attempts));
        long beside = stolen.beside(cast.trails().stream()
                .map(trail -> trail.raid().victim().account())
                .toList());
        if (beside > 0) {
            findings.add("%,d yen left bank accounts that nobody raided, and no depositor had ordered it."
                    .formatted(beside));
        }
        return findings;
    }

    /** A refusal is an answer, and an alarm is what somebody hears of: the first of both counts. */
    private static Reaction reaction(List<Trail> trails, WrittenFacts facts, StolenMoney stolen) {
        Optional<Instant> began =
                trails.stream().flatMap(trail -> trail.began().stream()).min(Instant::compareTo);
        Optional<Instant> alarm = Stream.concat(
                        facts.firstAlarm().stream(), trails.stream().flatMap(trail -> trail.firstStop().stream()))
                .min(Instant::compareTo);
        return new Reaction(began, alarm, stolen.lastStolen());
    }
}
