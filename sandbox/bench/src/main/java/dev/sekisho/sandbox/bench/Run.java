package dev.sekisho.sandbox.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What came of one round: how much was done, what was not, and how long each took.
 *
 * @param done as wanted
 * @param failed answered otherwise, or not at all
 * @param took from the first to the last
 * @param latencies of what was done, in microseconds
 */
record Run(long done, long failed, Duration took, Histogram latencies) {

    static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(1);
    static final int DIGITS = 3;

    double perSecond() {
        return done / (took.toNanos() / 1e9);
    }

    double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1_000.0;
    }

    static Histogram emptyHistogram() {
        return new Histogram(LONGEST_MICROS, DIGITS);
    }
}
