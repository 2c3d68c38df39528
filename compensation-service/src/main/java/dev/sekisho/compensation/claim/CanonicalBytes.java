package dev.sekisho.compensation.claim;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Fields one behind the other, each with its length in front, so that no two contents give the same bytes. */
public final class CanonicalBytes {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public CanonicalBytes field(byte[] value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        bytes.writeBytes(value);
        return this;
    }

    public CanonicalBytes field(String text) {
        return field(text.getBytes(StandardCharsets.UTF_8));
    }

    public CanonicalBytes field(long number) {
        return field(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    public CanonicalBytes field(UUID id) {
        return field(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
