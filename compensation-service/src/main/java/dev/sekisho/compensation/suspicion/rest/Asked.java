package dev.sekisho.compensation.suspicion.rest;

import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.suspicion.SuspicionItems.Place;
import dev.sekisho.kit.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what a caller wrote into a query; whatever is not exactly as documented is a 400. */
final class Asked {

    static final int PAGE = 50;
    static final int MAX_PAGE = 100;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private Asked() {}

    static int pageSize(String text) {
        if (text == null) {
            return PAGE;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) > MAX_PAGE) {
            throw ProblemException.of(400, "limit-out-of-range", "The page size is out of range")
                    .with("parameter", "limit")
                    .with("max", MAX_PAGE)
                    .build();
        }
        return Integer.parseInt(text);
    }

    static Optional<Place> place(String cursor) {
        return cursor == null
                ? Optional.empty()
                : Optional.of(Cursor.read(cursor)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(() -> ProblemException.of(400, "cursor-malformed", "The cursor is none of ours")
                                .with("parameter", "cursor")
                                .build()));
    }

    static Optional<Boolean> open(String text) {
        if (text != null && !text.equals("OPEN") && !text.equals("DECIDED")) {
            throw malformed("state");
        }
        return Optional.ofNullable(text).map("OPEN"::equals);
    }

    static boolean flag(String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw malformed(name);
        }
        return "true".equals(text);
    }

    private static ProblemException malformed(String parameter) {
        return ProblemException.of(400, "parameter-malformed", "A parameter is not as documented")
                .with("parameter", parameter)
                .build();
    }
}
