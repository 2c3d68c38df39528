package dev.sekisho.sandbox.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How many people a replay has.
 *
 * @see #victims() depositors whose accounts are emptied under the policy of 2020
 */
public enum Size {
    /** In every build. */
    TINY(4, 12, 6),
    SMALL(16, 160, 20),
    /** As many cases as were published in the end: 128. */
    FULL(128, 2_560, 52);

    private final int victims;
    private final int customers;
    private final int rounds;

    Size(int victims, int customers, int rounds) {
        this.victims = victims;
        this.customers = customers;
        this.rounds = rounds;
    }

    public int victims() {
        return victims;
    }

    /** Honest customers. */
    public int customers() {
        return customers;
    }

    /** On how many days of the year honest customers do something. */
    public int rounds() {
        return rounds;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Size> named(String word) {
        return Arrays.stream(values()).filter(size -> size.word().equals(word)).findFirst();
    }
}
