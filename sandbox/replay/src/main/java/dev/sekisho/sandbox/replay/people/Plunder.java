package dev.sekisho.sandbox.replay.people;

import java.util.List;

/** How thieves took the money in 2019 and 2020: amounts in yen, within minutes; one list for each of two months. */
public enum Plunder {
    /** Feeling the way. */
    LADDER(List.of(1_000L, 10_000L, 100_000L), List.of()),
    LADDER_WITH_TRIAL(List.of(1_000L, 1_000L, 10_000L, 100_000L), List.of()),
    /** A month's limit within two minutes. */
    FOUR(List.of(100_000L, 90_000L, 90_000L, 20_000L), List.of()),
    /** The same on both sides of a month's end. */
    FOUR_TWICE(List.of(100_000L, 90_000L, 90_000L, 20_000L), List.of(100_000L, 90_000L, 90_000L, 20_000L));

    private final List<Long> firstMonth;
    private final List<Long> secondMonth;

    Plunder(List<Long> firstMonth, List<Long> secondMonth) {
        this.firstMonth = firstMonth;
        this.secondMonth = secondMonth;
    }

    public List<Long> firstMonth() {
        return firstMonth;
    }

    public List<Long> secondMonth() {
        return secondMonth;
    }

    public boolean crossesTheMonth() {
        return !secondMonth.isEmpty();
    }
}
