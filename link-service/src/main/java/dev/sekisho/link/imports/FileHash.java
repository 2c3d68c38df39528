package dev.sekisho.link.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over lines, each ended by a line feed. */
final class FileHash {

    private final MessageDigest digest;

    FileHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    static String of(List<String> lines) {
        FileHash hash = new FileHash();
        lines.forEach(hash::add);
        return hash.hex();
    }

    void add(String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
