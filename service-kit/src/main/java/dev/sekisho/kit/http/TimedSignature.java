package dev.sekisho.kit.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sender's signature in a header, {@code t=seconds,v1=hex}: HMAC-SHA-256 over {@code t.body}, compared in constant time,
 * five minutes old at most.
 */
public final class TimedSignature {

    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    public TimedSignature(byte[] secret) {
        this.secret = secret.clone();
    }

    /**
     * Whether the sender signed exactly this body, not more than five minutes from now in either direction.
     *
     * @param now the machine's time: a moved business clock opens no window
     */
    public boolean covers(byte[] body, String header, Instant now) {
        Matcher parts = FORM.matcher(header == null ? "" : header);
        if (!parts.matches()) {
            return false;
        }
        byte[] given = HexFormat.of().parseHex(parts.group(2));
        boolean genuine = MessageDigest.isEqual(sign(parts.group(1), body), given);
        return genuine && isNear(Long.parseLong(parts.group(1)), now);
    }

    private static boolean isNear(long seconds, Instant now) {
        return Duration.between(Instant.ofEpochSecond(seconds), now).abs().compareTo(WINDOW) <= 0;
    }

    private byte[] sign(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }
}
