package dev.sekisho.compensation.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How long something may take, for what begins on a day or later.
 *
 * @param warnBefore how long before it is due people are warned
 * @param source where the number comes from, in words
 */
public record DeadlineRule(Subject subject, LocalDate from, int amount, Unit unit, Duration warnBefore, String source) {

    private static final int MOST_AMOUNT = 1_000;

    public DeadlineRule {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(unit, "unit");
        int least = unit == Unit.HOURS || unit == Unit.BUSINESS_DAYS ? 1 : 0;
        if (amount < least || amount > MOST_AMOUNT || warnBefore.isNegative() || source.isBlank()) {
            throw new IllegalArgumentException("a time is some units long, and its source is named: " + subject);
        }
    }

    /** By which answers and facts name it. */
    public String code() {
        return subject + "@" + from;
    }
}
