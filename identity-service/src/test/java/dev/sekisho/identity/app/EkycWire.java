package dev.sekisho.identity.app;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** An eKYC vendor as it sends: what all vendors can say, each in its own shape, and how each can be forged. */
interface EkycWire {

    String path();

    String secret();

    /** A method whose proofs this vendor makes. */
    String method();

    /** The body that tells of a final approval, and whatever else has to be so that it is one. */
    String approval(UUID proof, String session, String document);

    String rejection(UUID proof, String session);

    /** An approval that the vendor may still take back. */
    String preliminary(UUID proof, String session, String document);

    String processing(UUID proof, String session);

    Map<String, String> sign(String secret, Instant now, String body);

    /** Headers that are all wrong for this body, by what is wrong with them. */
    Map<String, Map<String, String>> forgeries(Instant now, String body);

    default ValidatableResponse send(String body) {
        return send(body, sign(secret(), Instant.now(), body));
    }

    default ValidatableResponse send(String body, Map<String, String> headers) {
        return given().contentType(ContentType.JSON)
                .headers(headers)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path())
                .then();
    }
}
