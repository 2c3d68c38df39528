package dev.sekisho.link.bank;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in which a bank takes no requests, by the clocks of Japan: every day, or from one day of the week on. It ends the
 * day after where its end is not after its start: 23:55 to 00:05.
 *
 * @param on the day on which it begins; empty for every day
 */
public record ClosedTime(Optional<DayOfWeek> on, LocalTime from, LocalTime until) {

    private static final Pattern FORM =
            Pattern.compile("(?:([A-Z]{6,9}) )?([0-2][0-9]:[0-5][0-9])-([0-2][0-9]:[0-5][0-9])");

    public ClosedTime {
        Objects.requireNonNull(on, "on");
        if (from.equals(until)) {
            throw new IllegalArgumentException("a bank is not closed for a whole day, nor for no time");
        }
    }

    /** As in {@code 23:55-00:05} or {@code SUNDAY 21:00-07:00}. @throws IllegalArgumentException for anything else */
    public static ClosedTime parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a closed time is written like SUNDAY 21:00-07:00");
        }
        try {
            return new ClosedTime(
                    Optional.ofNullable(parts.group(1)).map(DayOfWeek::valueOf),
                    LocalTime.parse(parts.group(2)),
                    LocalTime.parse(parts.group(3)));
        } catch (DateTimeException noTime) {
            throw new IllegalArgumentException("there is no such time of the day", noTime);
        }
    }

    /** Its end if it holds at that moment; it holds from its start on, and not at its end any more. */
    Optional<LocalDateTime> endAt(LocalDateTime moment) {
        LocalDate today = moment.toLocalDate();
        return endAt(today, moment).or(() -> endAt(today.minusDays(1), moment));
    }

    private Optional<LocalDateTime> endAt(LocalDate begins, LocalDateTime moment) {
        LocalDateTime start = begins.atTime(from);
        LocalDateTime end = (until.isAfter(from) ? begins : begins.plusDays(1)).atTime(until);
        boolean holds =
                on.map(begins.getDayOfWeek()::equals).orElse(true) && !moment.isBefore(start) && moment.isBefore(end);
        return holds ? Optional.of(end) : Optional.empty();
    }

    @Override
    public String toString() {
        String day = on.map(named -> named + " ").orElse("");
        return day + from + "-" + until;
    }
}
