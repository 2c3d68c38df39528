package dev.sekisho.kit.problem;

import dev.sekisho.kernel.id.BankCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a caller wrote into a query; whatever is not exactly as documented is a 400 that names the parameter. */
public final class Queries {

    public static final int PAGE = 50;
    public static final int MAX_PAGE = 100;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern BANK = Pattern.compile("[0-9]{4}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private Queries() {}

    /** {@link #PAGE} if nothing is said, {@link #MAX_PAGE} at most. */
    public static int pageSize(String text) {
        return pageSize(text, PAGE, MAX_PAGE);
    }

    /** @param usual if nothing is said */
    public static int pageSize(String text, int usual, int most) {
        if (text == null) {
            return usual;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > most) {
            throw ProblemException.of(400, "limit-out-of-range", "The page size is out of range")
                    .with("parameter", "limit")
                    .with("max", most)
                    .build();
        }
        return Integer.parseInt(text);
    }

    /** A text of this form. */
    public static Optional<String> matching(String name, String text, Pattern form) {
        if (text != null && !form.matcher(text).matches()) {
            throw malformed(name);
        }
        return Optional.ofNullable(text);
    }

    public static Optional<BankCode> bank(String text) {
        return matching("bankCode", text, BANK).map(BankCode::new);
    }

    public static boolean flag(String name, String text) {
        return oneOf(name, text, "true", "false").filter("true"::equals).isPresent();
    }

    public static Optional<String> oneOf(String name, String text, String... choices) {
        if (text != null && !Arrays.asList(choices).contains(text)) {
            throw malformed(name);
        }
        return Optional.ofNullable(text);
    }

    public static <E extends Enum<E>> Optional<E> oneOf(String name, String text, Class<E> type) {
        String[] choices =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
        return oneOf(name, text, choices).map(choice -> Enum.valueOf(type, choice));
    }

    /** A moment that a database can store, in UTC. */
    public static Optional<Instant> moment(String name, String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            Instant moment = Instant.parse(text);
            if (!moment.isBefore(EARLIEST) && !moment.isAfter(LATEST)) {
                return Optional.of(moment);
            }
        } catch (DateTimeException notATime) {
            throw malformed(name);
        }
        throw malformed(name);
    }

    public static ProblemException malformed(String parameter) {
        return ProblemException.of(400, "parameter-malformed", "A parameter is not as documented")
                .with("parameter", parameter)
                .build();
    }

    public static ProblemException cursorMalformed() {
        return ProblemException.of(400, "cursor-malformed", "The cursor is none of ours")
                .with("parameter", "cursor")
                .build();
    }
}
