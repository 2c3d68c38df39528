package dev.sekisho.sandbox.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** The rounds of one way of working, taken in turn with others, so that what slows the machine slows all. */
final class Rounds {

    private final Work.Source source;
    private final int workers;
    private final Sizes sizes;
    private final Supplier<? extends AutoCloseable> condition;
    private final List<Run> runs = new ArrayList<>();

    Rounds(Work.Source source, int workers, Sizes sizes) {
        this(source, workers, sizes, () -> () -> {});
    }

    /** @param condition under which each round is taken: made before it and undone after it */
    Rounds(Work.Source source, int workers, Sizes sizes, Supplier<? extends AutoCloseable> condition) {
        this.source = source;
        this.workers = workers;
        this.sizes = sizes;
        this.condition = condition;
    }

    /** Warms up, then takes all in turn, round by round. */
    static void interleave(Sizes sizes, List<Rounds> all) {
        for (Rounds each : all) {
            new WarmUp(sizes).by(() -> each.source, each.workers);
        }
        for (int round = 0; round < sizes.rounds(); round++) {
            for (Rounds each : all) {
                each.take();
            }
        }
    }

    private void take() {
        try (AutoCloseable held = condition.get()) {
            Objects.requireNonNull(held, "condition");
            runs.add(new Load(source, workers, sizes.round()).asFastAsPossible());
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    Figure figure(String id, String what, String unit, ToDoubleFunction<Run> value, String target) {
        return new Figure(
                id, what, unit, runs.stream().map(value::applyAsDouble).toList(), target);
    }

    /** One value against the other's of the same round. */
    Figure against(Rounds yardstick, String id, String what, ToDoubleFunction<Run> value, String target) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            ratios.add(value.applyAsDouble(runs.get(i)) / value.applyAsDouble(yardstick.runs.get(i)));
        }
        return new Figure(id, what, "ratio", ratios, target);
    }

    double best() {
        return runs.stream().mapToDouble(Run::perSecond).max().orElseThrow();
    }

    String failures() {
        long failed = runs.stream().mapToLong(Run::failed).sum();
        long done = runs.stream().mapToLong(Run::done).sum();
        return failed + " of " + (done + failed) + " not posted in time";
    }
}
