package dev.sekisho.compensation.lookup.rest;

import dev.sekisho.compensation.copy.Place;
import dev.sekisho.compensation.lookup.LookupLimits;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what a caller wrote into a path or a query; whatever is not exactly as documented is a 400. */
final class Asked {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Asked() {}

    static UUID id(String name, String text) {
        if (!ID.matcher(text).matches()) {
            throw ProblemException.of(400, "id-malformed", "An id is not a UUID")
                    .with("parameter", name)
                    .build();
        }
        return UUID.fromString(text);
    }

    static int pageSize(String text, LookupLimits limits) {
        return Queries.pageSize(text, limits.page(), limits.maxPage());
    }

    static Optional<Place> place(String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        return Optional.of(Cursor.read(cursor)
                .map(place -> new Place(place.at(), new ChargeId(place.id())))
                .orElseThrow(Queries::cursorMalformed));
    }
}
