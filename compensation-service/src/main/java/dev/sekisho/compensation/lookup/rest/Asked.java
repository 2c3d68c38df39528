package dev.sekisho.compensation.lookup.rest;

import dev.sekisho.compensation.copy.Place;
import dev.sekisho.compensation.lookup.LookupLimits;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what a caller wrote into a path or a query; whatever is not exactly as documented is a 400. */
final class Asked {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private Asked() {}

    static UUID id(String name, String text) {
        if (!ID.matcher(text).matches()) {
            throw badInput("id-malformed", "An id is not a UUID", name);
        }
        return UUID.fromString(text);
    }

    static int pageSize(String text, LookupLimits limits) {
        if (text == null) {
            return limits.page();
        }
        if (!NUMBER.matcher(text).matches() || !limits.allowsPageOf(Long.parseLong(text))) {
            throw ProblemException.of(400, "limit-out-of-range", "The page size is out of range")
                    .with("parameter", "limit")
                    .with("max", limits.maxPage())
                    .build();
        }
        return Integer.parseInt(text);
    }

    static Optional<Place> place(String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        return Optional.of(Cursor.read(cursor)
                .map(place -> new Place(place.at(), new ChargeId(place.id())))
                .orElseThrow(() -> badInput("cursor-malformed", "The cursor is none of ours", "cursor")));
    }

    private static ProblemException badInput(String code, String title, String parameter) {
        return ProblemException.of(400, code, title)
                .with("parameter", parameter)
                .build();
    }
}
