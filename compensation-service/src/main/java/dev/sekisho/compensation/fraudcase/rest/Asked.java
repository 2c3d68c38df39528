package dev.sekisho.compensation.fraudcase.rest;

import dev.sekisho.compensation.fraudcase.CaseFiles.Place;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.kit.problem.Queries;
import java.util.Optional;
import java.util.regex.Pattern;

/** What only the list of cases is asked by. */
final class Asked {

    static final int PAGE = 50;
    static final int MAX_PAGE = 200;

    private static final Pattern REFERENCE = Pattern.compile("[!-~]{1,64}");

    private Asked() {}

    static int pageSize(String text) {
        return Queries.pageSize(text, PAGE, MAX_PAGE);
    }

    static Optional<Place> place(String cursor) {
        return Optional.ofNullable(cursor)
                .map(text -> Cursor.read(text)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(Queries::cursorMalformed));
    }

    static Optional<String> reference(String text) {
        return Queries.matching("reportReference", text, REFERENCE);
    }
}
