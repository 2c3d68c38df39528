package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.launcher.Suite;
import java.time.Duration;

/**
 * How much is measured.
 *
 * @param rounds of each measurement; the median counts
 * @param warmUp one stretch of work before the first round
 * @param warmUps how many of them at most, if the work goes on becoming faster
 * @param round how long one round lasts
 * @param memory how long one round lasts of what takes no more than a moment
 * @param connections of the measurements that use many
 * @param customers with a linked bank account, among whom the connections are shared out
 * @param residents whose links are cleared and who sign in, shared out among the connections
 * @param accounts among whose signals one step is checked
 * @param links among whose bank accounts one more is looked for
 * @param brakes how often everything is stopped and opened again
 * @param chargesTold of which compensation-service is told in one round, three facts each
 * @param asOperated with every compiler of the Java machine, which starts slowly
 */
record Sizes(
        int rounds,
        Duration warmUp,
        int warmUps,
        Duration round,
        Duration memory,
        int connections,
        int customers,
        int residents,
        int accounts,
        int links,
        int brakes,
        int chargesTold,
        boolean asOperated) {

    /** What the figures in the documents come from. */
    static final Sizes FULL = new Sizes(
            5,
            Duration.ofSeconds(15),
            24,
            Duration.ofSeconds(6),
            Duration.ofSeconds(2),
            64,
            1_024,
            256,
            1_000_000,
            10_000_000,
            200,
            20_000,
            true);

    /** Just enough that nothing of it can rot; its figures mean nothing. */
    static final Sizes SMOKE = new Sizes(
            1,
            Duration.ofMillis(500),
            1,
            Duration.ofMillis(700),
            Duration.ofMillis(50),
            8,
            4,
            8,
            3_000,
            3_000,
            2,
            100,
            false);

    Suite suite() {
        return asOperated ? Suite.temporary().compiledFully() : Suite.temporary();
    }

    Sizes {
        boolean some = rounds > 0 && connections > 0 && customers > 0 && accounts > 0 && links > 0 && brakes > 0;
        if (!some || round.isZero() || round.isNegative()) {
            throw new IllegalArgumentException("a measurement has at least one of everything");
        }
    }
}
