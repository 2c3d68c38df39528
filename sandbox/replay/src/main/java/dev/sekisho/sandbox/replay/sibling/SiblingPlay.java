package dev.sekisho.sandbox.replay.sibling;

import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.World.Booking;
import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.Friction;
import dev.sekisho.sandbox.replay.result.MoneyPoint;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.Reaction;
import dev.sekisho.sandbox.replay.result.Stage;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One play of one file under one policy: every step in its order, and each has to come to what the file says. */
final class SiblingPlay {

    private static final Friction NOBODY_ELSE = new Friction(0, 0, 0, 0, 0, 0, 0, 0);

    private final SiblingFile file;
    private final String policy;
    private final Scene scene;
    private final Map<String, Way> ways = new LinkedHashMap<>();
    private final Map<String, Way> goingOn = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();

    SiblingPlay(SiblingFile file, String policy, Scene scene) {
        this.file = file;
        this.policy = policy;
        this.scene = scene;
    }

    /** @throws BrokenPromise if a step or the loss is not as the file says */
    PolicyRun play() {
        long began = System.nanoTime();
        file.steps().forEach(this::play);
        List<Attempt> attempts = ways.values().stream().map(this::attempt).toList();
        List<Booking> stolen = ways.values().stream()
                .flatMap(way -> stolenFrom(way).stream())
                .sorted(Comparator.comparing(Booking::bookedAt))
                .toList();
        PolicyRun run = new PolicyRun(
                file.id(),
                policy,
                List.of(),
                Duration.ofNanos(System.nanoTime() - began),
                attempts,
                money(stolen),
                NOBODY_ELSE,
                reaction(stolen),
                Optional.empty(),
                findings);
        requireLoss(run);
        return run;
    }

    private void play(Step step) {
        Optional<Way> way = way(step);
        Outcome came = Deeds.named(step.deed()).done(scene, step);
        came.refusal().ifPresent(stopped -> {
            way.ifPresent(each -> each.stops.add(stopped));
            scene.alarmed();
        });
        step.expected(policy).ifPresent(expected -> {
            BrokenPromise.unless(
                    came.word().equals(expected),
                    file.id() + " under " + policy + ": " + step.words() + " comes to " + expected + ", not to "
                            + came);
            findings.add(step.words() + ": " + came.word());
        });
    }

    /** Whoever goes after somebody else's account stays on that way until the next one. */
    private Optional<Way> way(Step step) {
        if (step.who() == null) {
            return Optional.empty();
        }
        boolean after = !step.of().equals(step.who())
                && scene.player(step.of()).accountIfAny().isPresent();
        if (after) {
            goingOn.put(
                    step.who(),
                    ways.computeIfAbsent(
                            step.who() + "-" + step.of(),
                            id -> new Way(step.who(), step.of(), scene.world().now())));
        }
        return Optional.ofNullable(goingOn.get(step.who()));
    }

    private Attempt attempt(Way way) {
        Player victim = scene.player(way.victim);
        Stage reached = way.stops.isEmpty()
                ? Stage.END
                : way.stops.get(way.stops.size() - 1).stage();
        return new Attempt(
                file.id() + "-" + way.who + "-" + way.victim,
                file.id(),
                way.began,
                victim.account().bankCode(),
                victim.link().isPresent(),
                reached,
                way.stops,
                stolenFrom(way).stream().mapToLong(Booking::amountYen).sum());
    }

    /** By the bank's own book: what left on this one's order and not on the depositor's. */
    private List<Booking> stolenFrom(Way way) {
        List<String> charges = scene.player(way.who).charges();
        return scene.world().bookedFrom(scene.player(way.victim).account()).stream()
                .filter(booking -> charges.contains(booking.requestId()) && !scene.isOrdered(booking.requestId()))
                .toList();
    }

    private List<MoneyPoint> money(List<Booking> stolen) {
        List<MoneyPoint> points = new ArrayList<>();
        ways.values().stream()
                .map(way -> way.began)
                .min(Comparator.naturalOrder())
                .ifPresent(began -> points.add(new MoneyPoint(began, 0, 0)));
        long sum = 0;
        for (Booking booking : stolen) {
            sum += booking.amountYen();
            points.add(new MoneyPoint(booking.bookedAt(), sum, 0));
        }
        return points;
    }

    private Reaction reaction(List<Booking> stolen) {
        return new Reaction(
                ways.values().stream().map(way -> way.began).min(Comparator.naturalOrder()),
                scene.alarm(),
                stolen.stream().map(Booking::bookedAt).max(Comparator.naturalOrder()));
    }

    private void requireLoss(PolicyRun run) {
        long expected = file.lossYen().get(policy);
        BrokenPromise.unless(
                run.stolenYen() == expected,
                String.format(
                        Locale.ROOT,
                        "%s under %s: JPY %,d are lost by the banks' books, not %,d",
                        file.id(),
                        policy,
                        expected,
                        run.stolenYen()));
    }

    /** Somebody's way to somebody else's bank account. */
    private static final class Way {

        private final String who;
        private final String victim;
        private final Instant began;
        private final List<Stopped> stops = new ArrayList<>();

        Way(String who, String victim, Instant began) {
            this.who = who;
            this.victim = victim;
            this.began = began;
        }
    }
}
