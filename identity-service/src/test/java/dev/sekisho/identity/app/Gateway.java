package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The message gateway, as it says what became of a message. */
final class Gateway {

    static final String HEADER = "Gateway-Signature";
    static final String SECRET = "sandbox-receipt-secret";

    private Gateway() {}

    static ValidatableResponse says(String reference, String state) {
        String body = receipt(reference, state);
        return send(body, signature(SECRET, Instant.now(), body));
    }

    static ValidatableResponse send(String body, String signature) {
        var call = given().contentType(ContentType.JSON).body(body);
        return (signature == null ? call : call.header(HEADER, signature))
                .post("/v1/message-receipts")
                .then();
    }

    static String receipt(String reference, String state) {
        return "{\"reference\":\"" + reference + "\",\"state\":\"" + state + "\",\"code\":\"0\",\"network\":\"44010\"}";
    }

    static String signature(String secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.US_ASCII));
            byte[] signed = mac.doFinal((body == null ? "" : body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
