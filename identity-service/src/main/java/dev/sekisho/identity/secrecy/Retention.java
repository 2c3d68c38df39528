package dev.sekisho.identity.secrecy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** When a relation ended and until when its records are kept. */
public record Retention(Instant endedAt, Instant keepUntil) {

    private static final Period KEPT = Period.ofYears(7);
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /**
     * Seven years, as the Act on Prevention of Transfer of Criminal Proceeds wants: the day of the end does not count, so
     * that they are over when the day of the same date has passed in Japan.
     */
    public static Retention after(Instant endedAt) {
        LocalDate lastDay = endedAt.atZone(JAPAN).toLocalDate().plus(KEPT);
        return new Retention(endedAt, lastDay.plusDays(1).atStartOfDay(JAPAN).toInstant());
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(keepUntil);
    }
}
