package dev.sekisho.compensation.lookback.rest;

import dev.sekisho.compensation.lookback.DepositorChecks.Place;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kit.problem.Queries;
import java.util.Optional;

/** Reads what a caller wrote into a query of depositor checks; whatever is not exactly as documented is a 400. */
final class Asked {

    private Asked() {}

    static Optional<Place> place(String cursor) {
        return Optional.ofNullable(cursor)
                .map(text -> Cursor.read(text)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(Queries::cursorMalformed));
    }

    static Optional<Boolean> waiting(String text) {
        return Queries.oneOf("state", text, "WAITING", "ANSWERED").map("WAITING"::equals);
    }
}
