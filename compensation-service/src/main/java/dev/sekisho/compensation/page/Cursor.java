package dev.sekisho.compensation.page;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in a list by time and id, as callers carry it: 28 opaque bytes, good for any list, secret of nothing. */
public record Cursor(Instant at, UUID id) {

    private static final int BYTES = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;
    private static final int MAX_TEXT = 64;
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    public String write() {
        byte[] bytes = ByteBuffer.allocate(BYTES)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for what we never wrote. */
    public static Optional<Cursor> read(String text) {
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

    private static Optional<Cursor> place(ByteBuffer bytes) {
        Instant at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        UUID id = new UUID(bytes.getLong(), bytes.getLong());
        boolean storable = !at.isBefore(Instant.EPOCH) && !at.isAfter(END_OF_TIME);
        return storable ? Optional.of(new Cursor(at, id)) : Optional.empty();
    }
}
