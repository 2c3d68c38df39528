package dev.sekisho.sandbox.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When the story plays, whatever today's date is: always at ten in the morning in Tokyo, when banks are open.
 *
 * <p>{@code linking} is the next ten o'clock. The month of the cap is the second one after that: then the link is older
 * than its tier's first days, and what was charged on the day of linking has left every running span of 31 days. The
 * 240,000 come on the 12th and the race on the 22nd: more than 7 days later, in the same calendar month.
 */
record StoryCalendar(Instant linking, Instant earlier, Instant race) {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final int TEN = 10;
    private static final int MONTHS_LATER = 2;
    private static final int EARLIER_DAY = 12;
    private static final int RACE_DAY = 22;

    static StoryCalendar after(Instant now) {
        ZonedDateTime today = now.atZone(TOKYO);
        LocalDate day = today.toLocalDate();
        LocalDate linking = atTen(day).isAfter(now) ? day : day.plusDays(1);
        YearMonth month = YearMonth.from(linking).plusMonths(MONTHS_LATER);
        return new StoryCalendar(atTen(linking), atTen(month.atDay(EARLIER_DAY)), atTen(month.atDay(RACE_DAY)));
    }

    static Instant atTen(LocalDate day) {
        return day.atTime(TEN, 0).atZone(TOKYO).toInstant();
    }
}
