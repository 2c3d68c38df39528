package dev.sekisho.charge.position;

import dev.sekisho.charge.cap.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** When a business day may be closed: {@code after} its end, which leaves time for what was decided in its last second. */
public record ClosingPolicy(Duration after) {

    public ClosingPolicy {
        if (after.isNegative()) {
            throw new IllegalArgumentException("a day is not closed before it ends");
        }
    }

    boolean mayClose(LocalDate day, Instant now) {
        return !now.isBefore(BusinessCalendar.startOf(day.plusDays(1)).plus(after));
    }
}
