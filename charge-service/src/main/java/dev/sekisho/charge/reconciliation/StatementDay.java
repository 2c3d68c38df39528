package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.cap.BusinessCalendar;
import dev.sekisho.kernel.id.BankCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** One bank's statement of one day of business. */
public record StatementDay(BankCode bank, LocalDate day) {

    public StatementDay {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(day, "day");
    }

    /** By which its facts are found: it follows from bank and day. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(("reconciliation of " + bank + " on " + day).getBytes(StandardCharsets.UTF_8));
    }

    /** The first moment of the day. */
    public Instant begins() {
        return BusinessCalendar.startOf(day);
    }

    /** The first moment after it. */
    public Instant ends() {
        return BusinessCalendar.startOf(day.plusDays(1));
    }

    public StatementDay before() {
        return new StatementDay(bank, day.minusDays(1));
    }
}
