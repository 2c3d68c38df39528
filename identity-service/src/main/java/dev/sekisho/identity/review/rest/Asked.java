package dev.sekisho.identity.review.rest;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.review.Reviews.Place;
import dev.sekisho.identity.review.Reviews.State;
import dev.sekisho.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what a reviewer wrote into a query; whatever is not exactly as documented is a 400. */
final class Asked {

    static final int PAGE = 50;
    static final int MAX_PAGE = 200;

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Set<HoldKind> KINDS = Set.of(HoldKind.RISK, HoldKind.OTHER_PERSON);
    private static final int LONGEST_CURSOR = 200;

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

    /** One state, or those that wait for somebody. */
    static Set<State> states(String text) {
        if (text == null) {
            return Set.of(State.OPEN, State.PROPOSED);
        }
        return Set.of(Arrays.stream(State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> malformed("state")));
    }

    static Optional<HoldKind> kind(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(KINDS.stream()
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> malformed("kind")));
    }

    static boolean flag(String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw malformed(name);
        }
        return "true".equals(text);
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
            throw noCursor();
        }
        throw noCursor();
    }

    private static ProblemException noCursor() {
        return ProblemException.of(400, "cursor-malformed", "The cursor is none of ours")
                .with("parameter", "cursor")
                .build();
    }

    private static ProblemException malformed(String parameter) {
        return ProblemException.of(400, "parameter-malformed", "A parameter is not as documented")
                .with("parameter", parameter)
                .build();
    }
}
