package dev.sekisho.compensation.fraudcase.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.fraudcase.CaseFiles.Place;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.page.Cursor;
import java.time.Instant;
import java.util.List;

/** A page of cases, the newest first; {@code nextCursor} is missing on the last one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CasePageView(List<CaseLineView> items, String nextCursor) {

    /** Cuts a list that was read one longer than the page, so that no page ends with a promise of nothing. */
    static CasePageView cut(List<FraudCase> readAhead, int size, Instant now) {
        List<FraudCase> page = readAhead.subList(0, Math.min(size, readAhead.size()));
        String next = readAhead.size() > size ? next(Place.of(page.get(size - 1))) : null;
        return new CasePageView(
                page.stream().map(one -> CaseLineView.of(one, now)).toList(), next);
    }

    private static String next(Place place) {
        return new Cursor(place.openedAt(), place.id()).write();
    }
}
