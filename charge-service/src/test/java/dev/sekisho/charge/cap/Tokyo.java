package dev.sekisho.charge.cap;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Moments by the clock on the wall in Tokyo. */
public final class Tokyo {

    private Tokyo() {}

    /** @param wall for example {@code 2027-01-31T23:59:59} */
    public static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }
}
