package dev.sekisho.identity.proof.mitome;

import dev.sekisho.identity.proof.SignedBody;
import dev.sekisho.identity.proof.WebhookSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The vendor's digest: HMAC-SHA-512 in Base64 over the time in milliseconds, a line feed and the body, each in a header of
 * its own; compared in constant time, five minutes old at most.
 */
final class MitomeSignature {

    static final String DIGEST = "X-Mitome-Digest";
    static final String TIMESTAMP = "X-Mitome-Timestamp";
    static final String ALGORITHM = "X-Mitome-Digest-Alg";

    private static final String ONLY_ALGORITHM = "HMAC_SHA512_B64";
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9+/]{86}==");
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String HMAC = "HmacSHA512";

    private final WebhookSecret secret;

    MitomeSignature(WebhookSecret secret) {
        this.secret = secret;
    }

    /** Whether the vendor signed exactly this body, not more than five minutes from now in either direction. */
    boolean covers(SignedBody sent, Instant now) {
        Optional<String> time =
                sent.header(TIMESTAMP).filter(text -> MILLIS.matcher(text).matches());
        Optional<String> digest =
                sent.header(DIGEST).filter(text -> FORM.matcher(text).matches());
        boolean known = sent.header(ALGORITHM).filter(ONLY_ALGORITHM::equals).isPresent();
        if (!known || time.isEmpty() || digest.isEmpty()) {
            return false;
        }
        byte[] given = Base64.getDecoder().decode(digest.get());
        boolean genuine = MessageDigest.isEqual(sign(time.get(), sent.raw()), given);
        return genuine && isNear(Long.parseLong(time.get()), now);
    }

    private static boolean isNear(long millis, Instant now) {
        return Duration.between(Instant.ofEpochMilli(millis), now).abs().compareTo(WINDOW) <= 0;
    }

    private byte[] sign(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.bytes(), HMAC));
            mac.update((time + "\n").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-512", impossible);
        }
    }
}
