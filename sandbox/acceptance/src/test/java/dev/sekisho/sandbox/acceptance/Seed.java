package dev.sekisho.sandbox.acceptance;

import java.util.SplittableRandom;

/** Where all that is drawn comes from: printed with what was drawn, and set again by {@code -Dsekisho.seed=}. */
record Seed(long value) {

    static Seed chosen() {
        return new Seed(Long.getLong("sekisho.seed", System.nanoTime()));
    }

    /** Draws of one part, whatever the other parts drew. */
    SplittableRandom of(String part) {
        return new SplittableRandom(value ^ part.hashCode());
    }
}
