package dev.sekisho.compensation.fraudcase;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number under which bank, victim and operator speak of one case: {@code SKS-YYYY-NNNNNN-C}.
 *
 * <p>The last digit checks the others, so that a number misread over the telephone is no number instead of another's.
 */
public record CaseNumber(String value) {

    public static final int LAST_SERIAL = 999_999;

    private static final Pattern FORM = Pattern.compile("SKS-([0-9]{4})-([0-9]{6})-([0-9])");
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 9999;

    public CaseNumber {
        if (value == null || !isNumber(value)) {
            throw new IllegalArgumentException("not a case number");
        }
    }

    /** @throws IllegalArgumentException for a year before the first incident or a serial of more than six digits */
    public static CaseNumber of(int year, int serial) {
        if (year < FIRST_YEAR || year > LAST_YEAR || serial < 1 || serial > LAST_SERIAL) {
            throw new IllegalArgumentException("a case has a year and a serial of up to six digits");
        }
        String digits = String.format(Locale.ROOT, "%04d%06d", year, serial);
        return new CaseNumber(
                "SKS-" + digits.substring(0, 4) + "-" + digits.substring(4) + "-" + CheckDigit.of(digits));
    }

    /** As somebody wrote it; empty for what is no case number. */
    public static Optional<CaseNumber> read(String text) {
        return isNumber(text) ? Optional.of(new CaseNumber(text)) : Optional.empty();
    }

    private static boolean isNumber(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() && CheckDigit.of(parts.group(1) + parts.group(2)) == Integer.parseInt(parts.group(3));
    }

    @Override
    public String toString() {
        return value;
    }
}
