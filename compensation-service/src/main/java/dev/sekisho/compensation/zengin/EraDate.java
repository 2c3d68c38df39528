package dev.sekisho.compensation.zengin;

import java.time.LocalDate;

/** A day as statements write it: YYMMDD with the year of 令和, which began in 2019. */
final class EraDate {

    private static final int BEFORE_REIWA = 2018;
    private static final LocalDate FIRST = LocalDate.of(2019, 5, 1);

    private EraDate() {}

    /** @throws java.time.DateTimeException for no day of 令和 */
    static LocalDate of(long yymmdd) {
        LocalDate day =
                LocalDate.of(BEFORE_REIWA + (int) (yymmdd / 10_000), (int) (yymmdd / 100 % 100), (int) (yymmdd % 100));
        if (day.isBefore(FIRST)) {
            throw new java.time.DateTimeException("a day before 令和");
        }
        return day;
    }
}
