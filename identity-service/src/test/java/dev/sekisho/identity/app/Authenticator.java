package dev.sekisho.identity.app;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app in a test's hand: shows codes of RFC 6238 and remembers which it has shown. */
final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;
    private long shown;

    Authenticator(String base32) {
        StringBuilder bits = new StringBuilder();
        base32.chars()
                .forEach(c -> bits.append(String.format("%5s", Integer.toBinaryString(ALPHABET.indexOf(c)))
                        .replace(' ', '0')));
        key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
    }

    /** The code of the earliest step that is still taken and was not shown before. */
    String fresh() {
        long now = Instant.now().getEpochSecond() / 30;
        shown = Math.max(shown + 1, now);
        return code(shown);
    }

    /** A code that is none of those that are taken now. */
    String wrong() {
        long now = Instant.now().getEpochSecond() / 30;
        for (int i = 0; i < 10; i++) {
            String candidate = String.format("%06d", i);
            boolean right = false;
            for (long step = now - 2; step <= now + 2; step++) {
                right |= code(step).equals(candidate);
            }
            if (!right) {
                return candidate;
            }
        }
        throw new IllegalStateException("ten codes cannot all be right");
    }

    /** Whether no further code is to be had in this half minute. */
    boolean isExhausted() {
        return shown > Instant.now().getEpochSecond() / 30;
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[19] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
