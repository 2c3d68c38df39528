package dev.sekisho.identity.account.listed;

import dev.sekisho.identity.account.ListedPasswords;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The list as the beginnings of SHA-256 hashes, sorted, five bytes each: a password in a few million is taken for a
 * listed one by chance, and whoever reads the file learns none.
 */
@ApplicationScoped
class HashedList implements ListedPasswords {

    private static final String FILE = "listed-passwords.bin";
    private static final int BYTES = 5;

    private final long[] beginnings = read();

    @Override
    public boolean contains(String text) {
        return Arrays.binarySearch(beginnings, beginning(sha256(text), 0)) >= 0;
    }

    int size() {
        return beginnings.length;
    }

    private static long[] read() {
        try (InputStream file = HashedList.class.getResourceAsStream(FILE)) {
            byte[] all = file.readAllBytes();
            long[] beginnings = new long[all.length / BYTES];
            for (int i = 0; i < beginnings.length; i++) {
                beginnings[i] = beginning(all, i * BYTES);
            }
            return beginnings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long beginning(byte[] bytes, int from) {
        long value = 0;
        for (int i = from; i < from + BYTES; i++) {
            value = value << Byte.SIZE | bytes[i] & 0xff;
        }
        return value;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
