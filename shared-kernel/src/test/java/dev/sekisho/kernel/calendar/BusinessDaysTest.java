package dev.sekisho.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.calendar.BusinessDays.Due;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are those of Japan: a due day is a business day, and the later something begins the later it is due. */
@Tag("A72")
@Tag("IN-08")
class BusinessDaysTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final long SEED = 20_201_010;
    private static final int RUNS = 20_000;

    private final BankDays bankDays = BankDays.published();
    private final BusinessDays days = BusinessDays.published();

    @ParameterizedTest
    @CsvSource({
        // an ordinary Tuesday, its first and last moment in Japan
        "2026-12-01T00:00, 1, 2026-12-02",
        "2026-12-01T23:59:59.999999999, 1, 2026-12-02",
        // Friday and Saturday
        "2026-12-04T12:00, 1, 2026-12-07",
        "2026-12-05T12:00, 1, 2026-12-07",
        "2026-12-04T12:00, 5, 2026-12-11",
        // Golden Week: 3 to 5 May are holidays, 6 May 2026 the substitute of Sunday 3 May
        "2026-05-01T12:00, 1, 2026-05-07",
        "2026-04-28T12:00, 3, 2026-05-07",
        "2027-04-28T12:00, 1, 2027-04-30",
        // a substitute holiday on a Monday, and the day between two holidays
        "2027-03-19T12:00, 1, 2027-03-23",
        "2026-09-18T12:00, 1, 2026-09-24",
        // the year's end
        "2026-12-30T12:00, 1, 2027-01-04",
        "2026-12-30T12:00, 3, 2027-01-06",
        "2027-01-01T00:00, 1, 2027-01-04"
    })
    void isDueAtTheEndOfTheDay(String sinceInJapan, int count, LocalDate day) {
        Instant since =
                java.time.LocalDateTime.parse(sinceInJapan).atZone(JAPAN).toInstant();

        assertThat(days.afterBusinessDays(since, count)).isEqualTo(new Due(endOf(day), true));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 0, 2026-12-01, 2026-12-01",
        "2026-12-05, 0, 2026-12-05, 2026-12-07",
        "2026-04-03, 29, 2026-05-02, 2026-05-07",
        "2026-11-02, 59, 2026-12-31, 2027-01-04"
    })
    void countsAllDaysAndMovesTheLastOneOnlyWhereItIsTold(
            LocalDate since, int count, LocalDate plain, LocalDate moved) {
        Instant noon = since.atTime(12, 0).atZone(JAPAN).toInstant();

        assertThat(days.afterDays(noon, count).at()).isEqualTo(endOf(plain));
        assertThat(days.afterDaysOnBusinessDay(noon, count).at()).isEqualTo(endOf(moved));
    }

    @Test
    void ofAYearThatWasNotAnnouncedItSaysThatMoreHolidaysMayCome() {
        Instant lastFriday =
                LocalDate.of(2027, 12, 24).atTime(12, 0).atZone(JAPAN).toInstant();
        Instant unannounced =
                LocalDate.of(2031, 1, 3).atTime(12, 0).atZone(JAPAN).toInstant();

        assertThat(days.afterBusinessDays(lastFriday, 4)).isEqualTo(new Due(endOf(LocalDate.of(2027, 12, 30)), true));
        assertThat(days.afterBusinessDays(lastFriday, 5)).isEqualTo(new Due(endOf(LocalDate.of(2028, 1, 3)), false));
        assertThat(days.afterBusinessDays(unannounced, 1)).isEqualTo(new Due(endOf(LocalDate.of(2031, 1, 6)), false));
        assertThat(days.afterDaysOnBusinessDay(unannounced, 0).known()).isFalse();
        assertThat(days.afterDays(unannounced, 3).known()).isTrue();
    }

    @Test
    void aDueDayIsABusinessDayAndLaterBeginningsAndLongerTimesAreDueLater() {
        SplittableRandom random = new SplittableRandom(SEED);
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        for (int run = 0; run < RUNS; run++) {
            Instant since =
                    first.plusSeconds(random.nextLong(Duration.ofDays(600).toSeconds()));
            Instant later = since.plusSeconds(random.nextLong(Duration.ofDays(9).toSeconds()));
            int count = random.nextInt(1, 60);

            Due due = days.afterBusinessDays(since, count);

            assertThat(bankDays.isBankDay(lastDayOf(due)))
                    .as("run %d, %s + %d", run, since, count)
                    .isTrue();
            assertThat(due.at())
                    .isAfter(since)
                    .isBefore(days.afterBusinessDays(since, count + 1).at());
            assertThat(due.at())
                    .isBeforeOrEqualTo(days.afterBusinessDays(later, count).at());
            assertThat(bankDays.isBankDay(lastDayOf(days.afterDaysOnBusinessDay(since, count))))
                    .isTrue();
        }
    }

    @Test
    void whatHadOneBusinessDayIsOverdueFromItsDueMomentOn() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int run = 0; run < RUNS; run++) {
            Instant since = Instant.parse("2026-01-05T00:00:00Z")
                    .plusSeconds(random.nextLong(Duration.ofDays(700).toSeconds()));
            Instant due = days.afterBusinessDays(since, 1).at();

            assertThat(since).as("run %d", run).isBefore(days.overdueBefore(due));
            assertThat(since).isAfterOrEqualTo(days.overdueBefore(due.minusNanos(1)));
        }
    }

    @Test
    void countsFromOneBusinessDayAndNotForEver() {
        Instant since = Instant.parse("2026-12-01T00:00:00Z");

        assertThatThrownBy(() -> days.afterBusinessDays(since, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.afterDays(since, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.afterBusinessDays(since, 2_501)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate lastDayOf(Due due) {
        return LocalDate.ofInstant(due.at().minusNanos(1), JAPAN);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(JAPAN).toInstant();
    }
}
