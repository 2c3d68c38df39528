package dev.sekisho.identity.screening;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** When a listed person was born, as far as the list knows: the day, the year only, or nothing. */
public record ListedBirth(Optional<Integer> year, Optional<LocalDate> day) {

    private static final ListedBirth UNKNOWN = new ListedBirth(Optional.empty(), Optional.empty());

    public ListedBirth {
        if (day.isPresent() && !year.equals(day.map(LocalDate::getYear))) {
            throw new IllegalArgumentException("the day lies in the year");
        }
    }

    /** @param text {@code 1980-01-02}, {@code 1980}, or nothing */
    static Optional<ListedBirth> read(String text) {
        if (text.isEmpty()) {
            return Optional.of(UNKNOWN);
        } else if (text.matches("[12][0-9]{3}")) {
            return Optional.of(new ListedBirth(Optional.of(Integer.valueOf(text)), Optional.empty()));
        } else if (text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")) {
            return day(text);
        }
        return Optional.empty();
    }

    private static Optional<ListedBirth> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return Optional.of(new ListedBirth(Optional.of(day.getYear()), Optional.of(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    BirthAgreement with(LocalDate born) {
        if (year.isEmpty()) {
            return BirthAgreement.UNKNOWN;
        } else if (day.equals(Optional.of(born))) {
            return BirthAgreement.SAME_DAY;
        }
        int apart = Math.abs(year.get() - born.getYear());
        return switch (apart) {
            case 0 -> day.isPresent() ? BirthAgreement.OTHER_DAY : BirthAgreement.SAME_YEAR;
            case 1 -> BirthAgreement.YEAR_BESIDE;
            default -> BirthAgreement.OTHER;
        };
    }

    /** As {@link #read} takes it. */
    @Override
    public String toString() {
        return day.map(LocalDate::toString).orElse(year.map(String::valueOf).orElse(""));
    }
}
