package dev.sekisho.sandbox.bench;

import java.util.function.Supplier;

/**
 * Works until more of it makes it no faster: the compilers of five Java machines on few cores need minutes, and what is
 * measured before they are through says more about them than about the code.
 */
final class WarmUp {

    private static final double FASTER = 1.05;
    private static final int STEADY = 4;

    private final Sizes sizes;
    private double best;
    private int sinceBest;

    WarmUp(Sizes sizes) {
        this.sizes = sizes;
    }

    void by(Supplier<Work.Source> source, int workers) {
        System.out.print("  warmed up, per second:");
        for (int stretch = 0; stretch < sizes.warmUps() && sinceBest < STEADY; stretch++) {
            heed(new Load(source.get(), workers, sizes.warmUp())
                    .asFastAsPossible()
                    .perSecond());
        }
        System.out.println();
    }

    private void heed(double perSecond) {
        System.out.printf(" %.0f", perSecond);
        sinceBest = perSecond > best * FASTER ? 0 : sinceBest + 1;
        best = Math.max(best, perSecond);
    }
}
