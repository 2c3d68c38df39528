package dev.sekisho.sandbox.replay.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * In which years a scenario of 2019 and 2020 is played; its dates are always written as they were.
 *
 * @param yearsLater 0 where the business clock stands in 2019 and 2020
 */
public record Era(int yearsLater) {

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** When that moment of Tokyo comes in this era. */
    public Instant at(LocalDate day, int hour, int minute) {
        return LocalDateTime.of(day.plusYears(yearsLater), java.time.LocalTime.of(hour, minute))
                .atZone(TOKYO)
                .toInstant();
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, TOKYO);
    }
}
