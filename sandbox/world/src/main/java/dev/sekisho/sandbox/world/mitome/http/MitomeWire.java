package dev.sekisho.sandbox.world.mitome.http;

import dev.sekisho.sandbox.world.ekyc.Event;
import dev.sekisho.sandbox.world.ekyc.Session;
import dev.sekisho.sandbox.world.ekyc.http.Wire;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendor ミトメ: hints without a result, HMAC-SHA-512 in Base64 over the time in milliseconds, a line feed, the body. */
public final class MitomeWire implements Wire {

    private static final String ALGORITHM = "HmacSHA512";

    private final SecretKeySpec key;

    public MitomeWire(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    @Override
    public Object body(Event event) {
        boolean reviewed = event.result() != Session.Result.PROCESSING;
        return new Notice(
                reviewed ? "applicantReviewed" : "applicantPending",
                event.eventId(),
                event.session().sessionId(),
                event.session().externalId());
    }

    @Override
    public Map<String, String> headers(Instant now, byte[] body) {
        String time = Long.toString(now.toEpochMilli());
        return Map.of(
                "X-Mitome-Timestamp",
                time,
                "X-Mitome-Digest-Alg",
                "HMAC_SHA512_B64",
                "X-Mitome-Digest",
                digest(time, body));
    }

    private String digest(String time, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((time + "\n").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA512", e);
        }
    }

    /** What is sent: that something happened to whom. */
    record Notice(String type, String correlationId, String applicantId, String externalUserId) {}
}
