package dev.sekisho.sandbox.replay.sibling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2020-08-15T12:00+09:00, P10D, 2020-08-25T12:00+09:00",
        "2020-08-15T12:00+09:00, PT3H, 2020-08-15T15:00+09:00",
        "2020-02-15T12:00+09:00, month-end, 2020-02-29T22:00+09:00",
        "2020-08-31T21:59+09:00, month-end, 2020-08-31T22:00+09:00",
        "2020-08-31T22:00+09:00, month-end, 2020-09-30T22:00+09:00",
        "2020-12-31T23:30+09:00, month-end, 2021-01-31T22:00+09:00"
    })
    void aWaitEndsAtItsMomentInTokyo(OffsetDateTime now, String wait, OffsetDateTime then) {
        Instant end = Calendar.after(now.toInstant(), wait);

        assertThat(end).isEqualTo(then.toInstant());
    }
}
