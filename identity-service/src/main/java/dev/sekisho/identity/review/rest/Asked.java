package dev.sekisho.identity.review.rest;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.review.Reviews.Place;
import dev.sekisho.identity.review.Reviews.State;
import dev.sekisho.kit.problem.Queries;
import java.util.Optional;
import java.util.Set;

/** Reads what a reviewer wrote into a query; whatever is not exactly as documented is a 400. */
final class Asked {

    static final int PAGE = 50;
    static final int MAX_PAGE = 200;

    private static final String[] KINDS = {HoldKind.RISK.name(), HoldKind.OTHER_PERSON.name()};

    private Asked() {}

    static int pageSize(String text) {
        return Queries.pageSize(text, PAGE, MAX_PAGE);
    }

    /** One state, or those that wait for somebody. */
    static Set<State> states(String text) {
        return Queries.oneOf("state", text, State.class).map(Set::of).orElse(Set.of(State.OPEN, State.PROPOSED));
    }

    static Optional<HoldKind> kind(String text) {
        return Queries.oneOf("kind", text, KINDS).map(HoldKind::valueOf);
    }

    static Optional<Place> place(String cursor) {
        return Optional.ofNullable(cursor).map(text -> Place.behind(text).orElseThrow(Queries::cursorMalformed));
    }
}
