package dev.sekisho.kernel.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days on which Japanese banks work, from published dates alone: the equinoxes are fixed by announcement, so a year
 * that was not announced is not computed but unknown.
 */
public final class BankDays {

    private static final String RESOURCE = "/bank-holidays-jp.csv";
    private static final String COVERS = "# covers,";

    private final LocalDate first;
    private final LocalDate last;
    private final Set<LocalDate> closed;

    private BankDays(LocalDate first, LocalDate last, Set<LocalDate> closed) {
        this.first = first;
        this.last = last;
        this.closed = closed;
    }

    /** As they are known to this release. */
    public static BankDays published() {
        List<String> lines = lines();
        String[] covers = lines.stream()
                .filter(line -> line.startsWith(COVERS))
                .findFirst()
                .orElseThrow()
                .substring(COVERS.length())
                .split(",");
        Set<LocalDate> closed = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                .collect(Collectors.toUnmodifiableSet());
        return new BankDays(LocalDate.parse(covers[0]), LocalDate.parse(covers[1]), closed);
    }

    /** Whether anything is known of this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** @throws IllegalArgumentException for a day of which nothing is known */
    public boolean isBankDay(LocalDate day) {
        if (!covers(day)) {
            throw new IllegalArgumentException("nothing is known of bank days then");
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !closed.contains(day);
    }

    private static List<String> lines() {
        var resource = Objects.requireNonNull(BankDays.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
