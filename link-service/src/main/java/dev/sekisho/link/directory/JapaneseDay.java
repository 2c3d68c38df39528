package dev.sekisho.link.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The day in Japan, whatever zone a machine runs in: codes of banks begin and end with it. */
public final class JapaneseDay {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private JapaneseDay() {}

    /** The first moment of a day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }

    public static LocalDate of(Instant moment) {
        return moment.atZone(TOKYO).toLocalDate();
    }
}
