package dev.sekisho.kit.audit;

import dev.sekisho.kit.problem.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what was asked about the log, or answers with 400. */
final class Asked {

    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Asked() {}

    /** A number of entries, in plain digits. @param usual where nothing was given; null if something must be */
    static long count(String parameter, String value, Long usual) {
        if (value == null && usual != null) {
            return usual;
        }
        if (value == null || !COUNT.matcher(value).matches()) {
            throw ProblemException.of(400, "number-malformed", "A number of entries is needed, in plain digits")
                    .with("parameter", parameter)
                    .build();
        }
        return Long.parseLong(value);
    }

    static UUID id(String parameter, String value) {
        if (value == null || !ID.matcher(value).matches()) {
            throw ProblemException.of(400, "id-malformed", "An id is a UUID")
                    .with("parameter", parameter)
                    .build();
        }
        return UUID.fromString(value);
    }
}
