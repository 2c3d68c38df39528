package dev.sekisho.sandbox.actor;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: codes of RFC 6238 (SHA-1, six digits, 30 seconds), each step shown once. */
final class Authenticator {

    static final int STEP_SECONDS = 30;

    /** So near to its end the step before the last is not worth showing any more. */
    private static final int LATE = 25;

    private static final int MODULUS = 1_000_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Duration A_STEP_AND_MORE = Duration.ofSeconds(40);

    private Authenticator() {}

    /** The earliest step that is taken now and lies after the last one shown; waits for it if there is none. */
    static long next(long lastShown) {
        return Patience.until(
                        "an authenticator shows another code",
                        A_STEP_AND_MORE,
                        () -> after(lastShown, System.currentTimeMillis() / 1000),
                        Optional::isPresent)
                .orElseThrow();
    }

    static Optional<Long> after(long lastShown, long epochSecond) {
        long present = epochSecond / STEP_SECONDS;
        long first = epochSecond % STEP_SECONDS < LATE ? present - 1 : present;
        long next = Math.max(first, lastShown + 1);
        return next <= present + 1 ? Optional.of(next) : Optional.empty();
    }

    static String code(String base32, long step) {
        byte[] hash = hmac(key(base32), step);
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format("%06d", number % MODULUS);
    }

    private static byte[] hmac(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number that the digits write in base 32, as so many bytes. */
    private static byte[] key(String base32) {
        BigInteger number = BigInteger.ZERO;
        for (char digit : base32.toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(digit)));
        }
        byte[] key = new byte[base32.length() * 5 / Byte.SIZE];
        byte[] written = number.toByteArray();
        int length = Math.min(written.length, key.length);
        System.arraycopy(written, written.length - length, key, key.length - length, length);
        return key;
    }
}
