package dev.sekisho.identity.staff;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of authenticator apps by RFC 6238: HMAC-SHA-1, six digits, steps of 30 seconds, because that is what such
 * apps speak. One step to each side is taken; which step it was is told, so that none is taken twice.
 */
final class Totp {

    static final int STEP_SECONDS = 30;
    static final int WINDOW = 1;
    private static final int MODULUS = 1_000_000;
    private static final String ALGORITHM = "HmacSHA1";

    private Totp() {}

    /** The latest step within the window that this code belongs to; the same work whether there is one or not. */
    static Optional<Long> stepOf(TotpSecret secret, String code, Instant now) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        Optional<Long> found = Optional.empty();
        for (long step = step(now) - WINDOW; step <= step(now) + WINDOW; step++) {
            byte[] right = code(secret, step).getBytes(StandardCharsets.UTF_8);
            found = MessageDigest.isEqual(right, given) ? Optional.of(step) : found;
        }
        return found;
    }

    static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    static String code(TotpSecret secret, long step) {
        byte[] hash = hmac(secret.key(), step);
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format("%06d", truncated % MODULUS);
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-1", impossible);
        }
    }
}
