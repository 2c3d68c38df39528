package dev.sekisho.compensation.lookback.rest;

import dev.sekisho.compensation.lookback.DepositorChecks.Place;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in the lists for banks as callers carry it: 28 opaque bytes, good for any list, secret of nothing. */
final class Cursor {

    private static final int BYTES = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;
    private static final int MAX_TEXT = 64;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private Cursor() {}

    static String write(Place place) {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(place.askedAt().getEpochSecond())
                .putInt(place.askedAt().getNano())
                .putLong(place.id().getMostSignificantBits())
                .putLong(place.id().getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<Place> read(String text) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? place(ByteBuffer.wrap(bytes)) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Place> place(ByteBuffer bytes) {
        Instant askedAt = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        UUID id = new UUID(bytes.getLong(), bytes.getLong());
        boolean storable = !askedAt.isBefore(Instant.EPOCH) && !askedAt.isAfter(END_OF_TIME);
        return storable ? Optional.of(new Place(askedAt, id)) : Optional.empty();
    }
}
