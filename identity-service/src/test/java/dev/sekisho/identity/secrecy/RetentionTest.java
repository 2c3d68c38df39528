package dev.sekisho.identity.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A71")
class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        // The last instant of a day in Japan, and the first of the next.
        "2026-11-29T14:59:59.999999Z, 2033-11-29T15:00:00Z",
        "2026-11-29T15:00:00Z,        2033-11-30T15:00:00Z",
        // There is no such day seven years later: the month's last day is the last that counts.
        "2028-02-29T03:00:00Z,        2035-02-28T15:00:00Z",
        "2027-03-01T03:00:00Z,        2034-03-01T15:00:00Z"
    })
    void isOverWhenTheSameDaySevenYearsLaterHasPassedInJapan(Instant ended, Instant over) {
        Retention retention = Retention.after(ended);

        assertThat(retention.keepUntil()).isEqualTo(over);
        assertThat(retention.isOver(over)).isTrue();
        assertThat(retention.isOver(over.minusNanos(1))).isFalse();
        assertThat(retention.isOver(over.minus(Duration.ofDays(1)))).isFalse();
    }
}
