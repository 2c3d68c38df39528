package dev.sekisho.link.desk;

import dev.sekisho.kernel.calendar.BankDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Until when a name is to be looked at, and when the request runs out. Due is the end of the first business day after the
 * day on which it came, in Japan; of a year whose holidays are not announced, only week-ends are known.
 */
public final class DeskHours {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final BankDays days;
    private final Duration lifetime;

    /** @param lifetime after which what nobody decided is over */
    public DeskHours(BankDays days, Duration lifetime) {
        if (lifetime.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("people have a day at least");
        }
        this.days = days;
        this.lifetime = lifetime;
    }

    public Instant due(Instant since) {
        LocalDate day = LocalDate.ofInstant(since, JAPAN).plusDays(1);
        while (!isBusinessDay(day)) {
            day = day.plusDays(1);
        }
        return start(day.plusDays(1));
    }

    /** What came before is overdue. */
    public Instant overdueBefore(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, JAPAN).minusDays(1);
        while (!isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return start(day);
    }

    /** What came before is over. */
    Instant overBefore(Instant now) {
        return now.minus(lifetime);
    }

    private boolean isBusinessDay(LocalDate day) {
        return days.covers(day)
                ? days.isBankDay(day)
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(JAPAN).toInstant();
    }
}
