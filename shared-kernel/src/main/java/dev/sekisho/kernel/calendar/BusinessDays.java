package dev.sekisho.kernel.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * Counts business days in Japan. The day on which something begins is day 0, and a day ends with its last instant in
 * Asia/Tokyo; what is due by the end of a day is due before the next day begins. Of a year whose holidays are not
 * announced only week-ends are known: such a moment may be too early, never too late, and says so.
 */
public final class BusinessDays {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Ten years of business days; a longer time is not counted in days. */
    private static final int MOST_DAYS = 2_500;

    private final BankDays days;

    public BusinessDays(BankDays days) {
        this.days = Objects.requireNonNull(days, "days");
    }

    /** As they are known to this release. */
    public static BusinessDays published() {
        return new BusinessDays(BankDays.published());
    }

    /** The end of the n-th business day after the day of a moment. @param count from 1 */
    public Due afterBusinessDays(Instant since, int count) {
        require(count, 1);
        LocalDate day = dayOf(since);
        boolean known = days.covers(day);
        for (int counted = 0; counted < count; counted++) {
            day = onBusinessDay(day.plusDays(1));
        }
        return new Due(endOf(day), known && days.covers(day));
    }

    /** The end of the n-th day after the day of a moment, be it a business day or not. @param count from 0 */
    public Due afterDays(Instant since, int count) {
        require(count, 0);
        return new Due(endOf(dayOf(since).plusDays(count)), true);
    }

    /** The same, and if that day is none, the end of the next business day. */
    public Due afterDaysOnBusinessDay(Instant since, int count) {
        require(count, 0);
        LocalDate last = dayOf(since).plusDays(count);
        LocalDate day = onBusinessDay(last);
        return new Due(endOf(day), days.covers(last) && days.covers(day));
    }

    /** What began before this moment and had one business day is overdue now. */
    public Instant overdueBefore(Instant now) {
        LocalDate day = dayOf(now).minusDays(1);
        while (!isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return day.atStartOfDay(JAPAN).toInstant();
    }

    private LocalDate onBusinessDay(LocalDate day) {
        LocalDate found = day;
        while (!isBusinessDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private boolean isBusinessDay(LocalDate day) {
        return days.covers(day)
                ? days.isBankDay(day)
                : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static void require(int count, int least) {
        if (count < least || count > MOST_DAYS) {
            throw new IllegalArgumentException("days are counted from " + least + " to " + MOST_DAYS);
        }
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, JAPAN);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(JAPAN).toInstant();
    }

    /**
     * Until when something is to be done.
     *
     * @param at from this moment on it is late
     * @param known whether the holidays on the way are announced; if not, more of them may put it off
     */
    public record Due(Instant at, boolean known) {

        public Due {
            Objects.requireNonNull(at, "at");
        }
    }
}
