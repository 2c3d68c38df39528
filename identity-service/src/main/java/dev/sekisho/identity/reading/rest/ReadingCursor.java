package dev.sekisho.identity.reading.rest;

import dev.sekisho.identity.reading.DeclaredReadings.Place;
import dev.sekisho.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a page ended, as text that only we read; whatever is none of ours is a 400. */
final class ReadingCursor {

    private static final int LONGEST = 200;

    private ReadingCursor() {}

    static String of(Place place) {
        byte[] words = (place.provedAt() + " " + place.proofId()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words);
    }

    static Optional<Place> read(String cursor) {
        return Optional.ofNullable(cursor).map(ReadingCursor::place);
    }

    private static Place place(String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
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
}
