package dev.sekisho.link.posture;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * When a posture was looked at, what was found, and by which Japanese day it has to be looked at again.
 *
 * @param nextDue the last day on which the review is not overdue
 */
public record Review(LocalDate on, String findings, LocalDate nextDue) {

    public static final int MAX_FINDINGS = 2_000;

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    public Review {
        Objects.requireNonNull(on, "on");
        if (findings == null || findings.isBlank() || findings.length() > MAX_FINDINGS) {
            throw new IllegalArgumentException("findings are said in a few sentences");
        }
        if (!nextDue.isAfter(on)) {
            throw new IllegalArgumentException("the next review comes after this one");
        }
    }

    /** From the first moment of the day after {@code nextDue} on. */
    public boolean isOverdueAt(Instant now) {
        return !now.isBefore(startOf(nextDue.plusDays(1)));
    }

    /** From the first moment of the day that is so many days before {@code nextDue}. */
    public boolean isDueSoonAt(Instant now, int daysBefore) {
        return !now.isBefore(startOf(nextDue.minusDays(daysBefore)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }
}
