package dev.sekisho.identity.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The vendor mitome: the webhook only hints, three headers, and the result is what it answers when it is asked. */
final class Mitome implements EkycWire {

    static final String SECRET = "sandbox-mitome-secret";

    private static final String DIGEST = "X-Mitome-Digest";
    private static final String TIMESTAMP = "X-Mitome-Timestamp";
    private static final String ALGORITHM = "X-Mitome-Digest-Alg";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String path() {
        return "/v1/ekyc-webhooks/mitome";
    }

    @Override
    public String secret() {
        return SECRET;
    }

    @Override
    public String method() {
        return "JPKI";
    }

    @Override
    public String approval(UUID proof, String session, String document) {
        answers(session, green(true), document);
        return notice("applicantReviewed", proof, session);
    }

    @Override
    public String rejection(UUID proof, String session) {
        ObjectNode review = completed(true).put("answer", "RED").put("rejectType", "FINAL");
        review.putArray("rejectLabels").add("DOCUMENT_DAMAGED").add("looks like Hanako's brother");
        answers(session, review, "none");
        return notice("applicantReviewed", proof, session);
    }

    @Override
    public String preliminary(UUID proof, String session, String document) {
        answers(session, green(false), document);
        return notice("applicantReviewed", proof, session);
    }

    @Override
    public String processing(UUID proof, String session) {
        answers(session, JSON.createObjectNode().put("status", "ON_HOLD").put("settled", false), "none");
        return notice("applicantOnHold", proof, session);
    }

    /** The vendor finds fault with what was shown, and lets the applicant try again. */
    String retry(UUID proof, String session) {
        answers(session, completed(true).put("answer", "RED").put("rejectType", "RETRY"), "none");
        return notice("applicantReviewed", proof, session);
    }

    static String notice(String type, UUID proof, String session) {
        return JSON.createObjectNode()
                .put("type", type)
                .put("correlationId", "c-" + UUID.randomUUID())
                .put("applicantId", session)
                .put("externalUserId", proof.toString())
                .put("reviewStatus", "whatever it says here")
                .toString();
    }

    private static ObjectNode completed(boolean settled) {
        return JSON.createObjectNode()
                .put("status", "COMPLETED")
                .put("settled", settled)
                .put("reviewedAtMs", Instant.now().toEpochMilli());
    }

    private static ObjectNode green(boolean settled) {
        return completed(settled).put("answer", "GREEN");
    }

    private static void answers(String session, ObjectNode review, String document) {
        ObjectNode answer = JSON.createObjectNode();
        answer.set("review", review);
        ObjectNode info = answer.putObject("info");
        info.put("familyName", "山田").put("givenName", "花子");
        info.put("familyReading", "ヤマダ").put("givenReading", "ハナコ").put("dob", "19800102");
        info.putArray("addressLines").add("東京都千代田区").add("霞が関9-9-9");
        info.putArray("documents")
                .addObject()
                .put("type", "MY_NUMBER_CARD")
                .put("number", document)
                .put("readingPrinted", true);
        World.applicant(session, answer.toString());
    }

    @Override
    public Map<String, String> sign(String secret, Instant now, String body) {
        return headers(now.toEpochMilli(), digest("HmacSHA512", secret, now.toEpochMilli(), body));
    }

    private static Map<String, String> headers(long millis, String digest) {
        return Map.of(TIMESTAMP, Long.toString(millis), DIGEST, digest, ALGORITHM, "HMAC_SHA512_B64");
    }

    private static String digest(String algorithm, String secret, long millis, String body) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            mac.update((millis + "\n").getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Map<String, Map<String, String>> forgeries(Instant now, String body) {
        Map<String, String> good = sign(SECRET, now, body);
        long time = now.toEpochMilli();
        Map<String, Map<String, String>> forged = new LinkedHashMap<>();
        forged.put("no signature", Map.of());
        forged.put("an empty digest", headers(time, ""));
        forged.put("no time", without(good, TIMESTAMP));
        forged.put("no digest", without(good, DIGEST));
        forged.put("no algorithm", without(good, ALGORITHM));
        forged.put("zeros", headers(time, "A".repeat(86) + "=="));
        forged.put("half of it", headers(time, good.get(DIGEST).substring(44)));
        forged.put("another time", headers(time + 1, good.get(DIGEST)));
        forged.put("another secret", sign("another-webhook-secret", now, body));
        forged.put("the other vendor's secret", sign(Kakunin.SECRET, now, body));
        forged.put("another body's", sign(SECRET, now, body + " "));
        forged.put("one too old", sign(SECRET, now.minus(Duration.ofMinutes(6)), body));
        forged.put("one too early", sign(SECRET, now.plus(Duration.ofMinutes(6)), body));
        Map<String, String> weaker = new HashMap<>(headers(time, digest("HmacSHA1", SECRET, time, body)));
        weaker.put(ALGORITHM, "HMAC_SHA1_B64");
        forged.put("a weaker algorithm", weaker);
        return forged;
    }

    private static Map<String, String> without(Map<String, String> headers, String name) {
        Map<String, String> left = new HashMap<>(headers);
        left.remove(name);
        return left;
    }

    @Override
    public String toString() {
        return "mitome";
    }
}
