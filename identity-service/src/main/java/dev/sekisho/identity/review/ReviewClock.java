package dev.sekisho.identity.review;

import dev.sekisho.kernel.calendar.BankDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Until when a held account is to be looked at: the end of the first business day after the day of the hold, in Japan. Of
 * a year whose holidays are not announced, only week-ends are known.
 */
public final class ReviewClock {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final BankDays days;

    public ReviewClock(BankDays days) {
        this.days = days;
    }

    public Instant due(Instant since) {
        LocalDate day = LocalDate.ofInstant(since, JAPAN).plusDays(1);
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return start(day.plusDays(1));
    }

    /** What began before is overdue. */
    public Instant overdueBefore(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, JAPAN).minusDays(1);
        while (!isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return start(day);
    }

    private boolean isBusinessDay(LocalDate day) {
        return days.covers(day) ? days.isBankDay(day) : isWeekday(day);
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }
}
