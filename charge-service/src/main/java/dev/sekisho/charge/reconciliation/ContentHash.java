package dev.sekisho.charge.reconciliation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What an approval signs: SHA-256 over every field of one revision of a proposal, each with its length, in hexadecimal. */
public record ContentHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final String FORMAT = "sekisho.difference.1";

    public ContentHash {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a content hash has 64 hexadecimal digits");
        }
    }

    static ContentHash of(DifferenceHead head, Proposal proposal) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        field(bytes, FORMAT);
        field(bytes, head.id().toString());
        field(bytes, head.kind().name());
        field(bytes, head.order().direction().name());
        field(bytes, head.order().id().toString());
        field(bytes, String.valueOf(proposal.revision()));
        field(bytes, proposal.resolution().name());
        field(bytes, proposal.evidence().reference());
        field(bytes, proposal.evidence().words());
        field(bytes, proposal.by().person().toString());
        return new ContentHash(HexFormat.of().formatHex(sha256(bytes.toByteArray())));
    }

    private static void field(ByteArrayOutputStream bytes, String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        bytes.writeBytes(value);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
