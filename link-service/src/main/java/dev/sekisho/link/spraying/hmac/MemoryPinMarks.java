package dev.sekisho.link.spraying.hmac;

import dev.sekisho.link.spraying.PinMarks;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 under a random key of the Japanese day that this process alone has, and forgets with the day. */
@ApplicationScoped
class MemoryPinMarks implements PinMarks {

    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final SecureRandom random = new SecureRandom();
    private LocalDate day = LocalDate.MIN;
    private byte[] key = new byte[0];

    @Override
    public String of(String pin, Instant now) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(keyOf(LocalDate.ofInstant(now, TOKYO)), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(pin.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", impossible);
        }
    }

    private synchronized byte[] keyOf(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            key = new byte[KEY_BYTES];
            random.nextBytes(key);
        }
        return key;
    }
}
