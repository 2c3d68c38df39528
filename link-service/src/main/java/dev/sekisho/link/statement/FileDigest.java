package dev.sekisho.link.statement;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256 of a file's very bytes, in hexadecimal. */
public record FileDigest(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public FileDigest {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a digest has 64 hexadecimal digits");
        }
    }

    public static FileDigest of(byte[] file) {
        try {
            return new FileDigest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
