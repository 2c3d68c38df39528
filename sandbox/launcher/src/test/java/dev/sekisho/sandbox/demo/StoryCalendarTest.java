package dev.sekisho.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dates of the cap's chapter hold on every day on which somebody may run the demo. */
class StoryCalendarTest {

    private static Stream<Instant> everyDayOfFourYearsAtAnyHour() {
        return Stream.iterate(Instant.parse("2026-11-22T00:59:59Z"), day -> day.plus(Duration.ofMinutes(24 * 60 + 7)))
                .limit(4 * 366);
    }

    @Test
    void makeTheMonthlyCapTheFirstToBind() {
        everyDayOfFourYearsAtAnyHour().forEach(StoryCalendarTest::check);
    }

    private static void check(Instant now) {
        StoryCalendar calendar = StoryCalendar.after(now);
        LocalDate linking = day(calendar.linking());
        LocalDate earlier = day(calendar.earlier());
        LocalDate race = day(calendar.race());

        assertThat(calendar.linking())
                .as("told at %s", now)
                .isAfter(now)
                .isBeforeOrEqualTo(now.plus(Duration.ofDays(1)));
        // the link has outgrown the first days of any tier: 7 days of waiting and 72 hours
        assertThat(calendar.earlier()).isAfter(calendar.linking().plus(Duration.ofDays(10)));
        // the 240,000 are more than 7 days old and of the same month
        assertThat(earlier.plusDays(8)).isBefore(race);
        assertThat(YearMonth.from(earlier)).isEqualTo(YearMonth.from(race));
        // what was charged on the day of linking is out of every running span of 31 days
        assertThat(earlier.minusDays(31)).isAfter(linking);
        // the link is still young: the rule of 31 days has a say and lets the race pass
        assertThat(race).isBefore(linking.plusDays(90));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(StoryCalendar.TOKYO).toLocalDate();
    }
}
