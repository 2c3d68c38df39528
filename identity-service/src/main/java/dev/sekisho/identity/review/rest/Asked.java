package dev.sekisho.identity.review.rest;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.review.Reviews.Place;
import dev.sekisho.identity.review.Reviews.State;
import dev.sekisho.kit.problem.Queries;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what a reviewer wrote into a query; whatever is not exactly as documented is a 400. */
final class Asked {

    static final int PAGE = 50;
    static final int MAX_PAGE = 200;

    private static final String[] KINDS = {HoldKind.RISK.name(), HoldKind.OTHER_PERSON.name()};
    private static final int LONGEST_CURSOR = 200;

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

    static String cursor(Place place) {
        byte[] words = (place.since() + " " + place.reviewId()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words);
    }

    static Optional<Place> place(String cursor) {
        return cursor == null ? Optional.empty() : Optional.of(read(cursor));
    }

    private static Place read(String cursor) {
        try {
            if (cursor.length() <= LONGEST_CURSOR) {
                String[] words =
                        new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
                return new Place(Instant.parse(words[0]), UUID.fromString(words[words.length - 1]));
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw Queries.cursorMalformed();
        }
        throw Queries.cursorMalformed();
    }
}
