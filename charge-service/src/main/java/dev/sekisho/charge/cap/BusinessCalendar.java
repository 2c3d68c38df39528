package dev.sekisho.charge.cap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Business days and months are those of Asia/Tokyo, whatever zone a machine runs in. */
public final class BusinessCalendar {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private BusinessCalendar() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, TOKYO);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }
}
