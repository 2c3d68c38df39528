package dev.sekisho.compensation.lookup.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.lookup.ChargePage;
import dev.sekisho.compensation.page.Cursor;
import java.util.List;

/** A page of charges, newest first; {@code nextCursor} is missing on the last one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChargePageView(List<ChargeView> items, String nextCursor) {

    static ChargePageView of(ChargePage page) {
        return new ChargePageView(
                page.charges().stream().map(ChargeView::of).toList(),
                page.next()
                        .map(place -> new Cursor(place.since(), place.charge().value()).write())
                        .orElse(null));
    }
}
