package dev.sekisho.sandbox.replay.sibling;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Moments that a scenario waits for, in Tokyo. */
final class Calendar {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int EVENING = 22;

    private Calendar() {}

    /** @param wait a period of days, a duration, or {@code month-end}: the next one */
    static Instant after(Instant now, String wait) {
        if (wait.equals("month-end")) {
            return monthEnd(now.atZone(TOKYO)).toInstant();
        }
        return wait.startsWith("PT")
                ? now.plus(Duration.parse(wait))
                : now.atZone(TOKYO).plus(Period.parse(wait)).toInstant();
    }

    /** Ten in the evening of a month's last day: banks are still open. */
    private static ZonedDateTime monthEnd(ZonedDateTime now) {
        ZonedDateTime end = now.with(TemporalAdjusters.lastDayOfMonth())
                .truncatedTo(ChronoUnit.DAYS)
                .withHour(EVENING);
        return end.isAfter(now) ? end : end.plusDays(1).with(TemporalAdjusters.lastDayOfMonth());
    }
}
