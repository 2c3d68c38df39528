package dev.sekisho.kit.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Entries of the log as lines: the leaf's hash as it was stored, a space, the fact's stored bytes, a line feed. A stored
 * fact has no line feed of its own.
 */
final class EntryPage {

    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private int count;

    void add(MerkleHash leaf, byte[] fact) {
        lines.writeBytes((leaf.base64() + " ").getBytes(StandardCharsets.US_ASCII));
        lines.writeBytes(fact);
        lines.write('\n');
        count++;
    }

    int count() {
        return count;
    }

    int bytes() {
        return lines.size();
    }

    byte[] toBytes() {
        return lines.toByteArray();
    }
}
