package dev.sekisho.identity.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.calendar.BankDays;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A held account is looked at by the end of the next business day of Japan. */
@Tag("A70")
class ReviewClockTest {

    private final ReviewClock clock = new ReviewClock(BankDays.published());

    @ParameterizedTest
    @CsvSource({
        // a Wednesday, its first and last moment in Japan; a Friday; a Saturday; before the holiday of 23 November
        "2026-12-01T15:00:00Z, 2026-12-03T15:00:00Z",
        "2026-12-02T14:59:59Z, 2026-12-03T15:00:00Z",
        "2026-12-04T03:00:00Z, 2026-12-07T15:00:00Z",
        "2026-12-05T03:00:00Z, 2026-12-07T15:00:00Z",
        "2026-11-20T03:00:00Z, 2026-11-24T15:00:00Z",
        "2031-01-03T03:00:00Z, 2031-01-06T15:00:00Z"
    })
    void isDueThenAndOverdueFromThatMomentOn(Instant since, Instant due) {
        assertThat(clock.due(since)).isEqualTo(due);
        assertThat(since).isBefore(clock.overdueBefore(due));
        assertThat(since).isAfterOrEqualTo(clock.overdueBefore(due.minus(Duration.ofNanos(1))));
    }
}
