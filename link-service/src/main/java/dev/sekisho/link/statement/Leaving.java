package dev.sekisho.link.statement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** When an order first and last left for its bank, by the clock of business: on which days' statements it may be. */
public record Leaving(Instant first, Instant last) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    public Leaving {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(first, TOKYO);
    }

    /** @param longestOnTheWay within which what left has come to the bank, or never will */
    LocalDate lastDay(Duration longestOnTheWay) {
        return LocalDate.ofInstant(last.plus(longestOnTheWay), TOKYO);
    }
}
