package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The eKYC vendor as it sends its results. */
final class Kakunin {

    static final String PATH = "/v1/ekyc-webhooks/kakunin";
    static final String SECRET = "sandbox-webhook-secret";
    static final String HEADER = "Kakunin-Signature";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Kakunin() {}

    /** A final approval of a person, as the vendor writes it. */
    /** As {@link #approval}, of somebody whose name nobody else of the tests has. */
    static ObjectNode approvalOfAnother(UUID proof, String session, String document) {
        ObjectNode event = approval(proof, session, document);
        ((ObjectNode) event.get("verified")).put("nameKanji", "鈴木 一郎").put("nameKana", "スズキ イチロウ");
        return event;
    }

    /** As {@link #approval}, of somebody whose licence says nothing of how the name is read. */
    static ObjectNode approvalRead(UUID proof, String session, String document, String kana) {
        ObjectNode event = approval(proof, session, document);
        ((ObjectNode) event.get("verified")).put("nameKana", kana).put("documentType", "DRIVING_LICENCE");
        return event;
    }

    static ObjectNode approval(UUID proof, String session, String document) {
        ObjectNode event = event(proof, session, "APPROVED", true);
        event.putObject("verified")
                .put("nameKanji", "山田 花子")
                .put("nameKana", "ヤマダ ハナコ")
                .put("kanaSource", "FURIGANA_IN_CREDENTIAL")
                .put("birthDate", "1980-01-02")
                .put("address", "東京都千代田区霞が関9-9-9")
                .put("documentType", "INDIVIDUAL_NUMBER_CARD")
                .put("documentNumber", document);
        return event;
    }

    static ObjectNode rejection(UUID proof, String session) {
        ObjectNode event = event(proof, session, "REJECTED", true);
        event.putArray("reasons").add("DOCUMENT_DAMAGED").add("looks like Hanako's brother");
        return event;
    }

    static ObjectNode event(UUID proof, String session, String result, boolean last) {
        ObjectNode event = JSON.createObjectNode();
        event.put("eventId", "e-" + UUID.randomUUID());
        event.put("occurredAt", Instant.now().toString());
        event.put("sessionId", session);
        event.put("externalId", proof.toString());
        event.put("final", last);
        event.put("result", result);
        event.put("method", "IC_CHIP");
        event.putNull("verified");
        event.putArray("reasons");
        return event;
    }

    static ValidatableResponse send(ObjectNode event) {
        String body = event.toString();
        return send(body, signature(SECRET, Instant.now(), body));
    }

    static ValidatableResponse send(String body, String signature) {
        var call = given().contentType(ContentType.JSON).body(body.getBytes(StandardCharsets.UTF_8));
        return (signature == null ? call : call.header(HEADER, signature))
                .post(PATH)
                .then();
    }

    static String signature(String secret, Instant time, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII));
            byte[] signed = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
            return "t=" + time.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
