package dev.sekisho.sandbox.bench;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Works until more of it makes it no better: the compilers of five Java machines on few cores need minutes, and what is
 * measured before they are through says more about them than about the code.
 */
final class WarmUp {

    private static final double BETTER = 1.05;
    private static final int STEADY = 4;

    private final Sizes sizes;
    private double best;
    private int sinceBest;

    WarmUp(Sizes sizes) {
        this.sizes = sizes;
    }

    /** Until no more is done in a second. */
    void by(Supplier<Work.Source> source, int workers) {
        untilMost(() -> new Load(source.get(), workers, sizes.warmUp())
                .asFastAsPossible()
                .perSecond());
    }

    /** The same for what makes its own load. @param stretch works for a while and says how much was done in a second */
    void untilMost(DoubleSupplier stretch) {
        System.out.print("  warmed up, per second:");
        repeat(() -> {
            double perSecond = stretch.getAsDouble();
            System.out.printf(" %.0f", perSecond);
            return perSecond;
        });
    }

    /** Until it takes no less time. @param stretch works for a while and says how many milliseconds one piece took */
    void untilSoonest(DoubleSupplier stretch) {
        System.out.print("  warmed up, ms:");
        repeat(() -> {
            double millis = stretch.getAsDouble();
            System.out.printf(" %.0f", millis);
            return 1 / millis;
        });
    }

    /** @param stretch says how good it was: more is better */
    private void repeat(DoubleSupplier stretch) {
        for (int i = 0; i < sizes.warmUps() && sinceBest < STEADY; i++) {
            double reached = stretch.getAsDouble();
            sinceBest = reached > best * BETTER ? 0 : sinceBest + 1;
            best = Math.max(best, reached);
        }
        System.out.println();
    }
}
