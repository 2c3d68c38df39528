package dev.sekisho.identity.code;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Six digits that prove possession of a phone or a mailbox; never printed. */
public record Code(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final int BOUND = 1_000_000;

    public Code {
        if (digits == null || !FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("a code is six digits");
        }
    }

    /** A fresh code. @param random a cryptographically strong source, outside of tests */
    public static Code fresh(RandomGenerator random) {
        return new Code(String.format("%06d", random.nextInt(BOUND)));
    }

    /** What a person typed, or nothing if it can be no code. */
    public static Optional<Code> typed(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new Code(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Code[redacted]";
    }
}
