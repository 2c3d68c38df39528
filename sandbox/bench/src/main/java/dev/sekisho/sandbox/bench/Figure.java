package dev.sekisho.sandbox.bench;

import java.util.Arrays;
import java.util.List;

/**
 * One measured figure: a value for each round, of which the median counts.
 *
 * @param id of the target it belongs to, or the yardstick's
 * @param unit "ratio", "charges/s", "ms"
 * @param target in words, as it stands in the documents; empty where there is none
 */
record Figure(String id, String what, String unit, List<Double> rounds, String target) {

    Figure {
        rounds = List.copyOf(rounds);
        if (rounds.isEmpty()) {
            throw new IllegalArgumentException("a figure was measured at least once");
        }
    }

    double median() {
        double[] sorted = sorted();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    double least() {
        return sorted()[0];
    }

    double most() {
        double[] sorted = sorted();
        return sorted[sorted.length - 1];
    }

    private double[] sorted() {
        double[] values = rounds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(values);
        return values;
    }
}
