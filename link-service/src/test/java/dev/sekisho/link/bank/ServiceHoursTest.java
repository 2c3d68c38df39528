package dev.sekisho.link.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A11")
class ServiceHoursTest {

    private final ServiceHours atMidnight = ServiceHours.parse(List.of("23:55-00:05"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T23:54:59.999999999, ",
        "2026-11-30T23:55:00, 2026-12-01T00:05:00",
        "2026-12-01T00:00:00, 2026-12-01T00:05:00",
        "2026-12-01T00:04:59.999999999, 2026-12-01T00:05:00",
        "2026-12-01T00:05:00, "
    })
    void isClosedOverTheMonthsEndFromItsStartOnAndNotAtItsEnd(String moment, String opens) {
        assertThat(atMidnight.opensAfter(inJapan(moment)))
                .isEqualTo(java.util.Optional.ofNullable(opens).map(ServiceHoursTest::inJapan));
        assertThat(atMidnight.isOpenAt(inJapan(moment))).isEqualTo(opens == null);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28T22:00:00, true",
        "2026-11-29T20:59:59, true",
        "2026-11-29T21:00:00, false",
        "2026-11-30T06:59:59, false",
        "2026-11-30T07:00:00, true",
        "2026-12-01T01:00:00, true"
    })
    void isClosedFromTheDayOfTheWeekThatItNames(String moment, boolean open) {
        ServiceHours sunday = ServiceHours.parse(List.of("SUNDAY 21:00-07:00"));

        assertThat(sunday.isOpenAt(inJapan(moment))).isEqualTo(open);
    }

    @Test
    void waitsForAClosedTimeThatFollowsAtOnce() {
        ServiceHours twice = ServiceHours.parse(List.of("00:00-02:00", "23:55-00:05", "02:00-02:30"));

        assertThat(twice.opensAfter(inJapan("2026-11-30T23:56:00"))).contains(inJapan("2026-12-01T02:30:00"));
        assertThat(ServiceHours.ALWAYS.opensAfter(inJapan("2026-11-30T23:56:00")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "23:55",
                "23:55-23:55",
                "24:00-01:00",
                "29:00-01:00",
                "23:55-00:60",
                "FUNDAY 21:00-07:00",
                "sunday 21:00-07:00",
                " 23:55-00:05",
                "23:55-00:05\n",
                "２３:55-00:05"
            })
    void isReadStrictly(String text) {
        assertThatThrownBy(() -> ClosedTime.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isWrittenAsItIsReadAndHasABound() {
        List<String> texts = List.of("23:55-00:05", "SUNDAY 21:00-07:00");

        assertThat(ServiceHours.parse(texts).texts()).isEqualTo(texts);
        assertThatThrownBy(() -> ServiceHours.parse(Collections.nCopies(11, "23:55-00:05")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant inJapan(String moment) {
        return LocalDateTime.parse(moment).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }
}
