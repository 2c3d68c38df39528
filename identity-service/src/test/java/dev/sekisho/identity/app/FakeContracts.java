package dev.sekisho.identity.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The carrier's consents: opened by the service, decided by tests as {@code PUT consents/<id>}, answered signed. */
final class FakeContracts {

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> consents = new ConcurrentHashMap<>();
    private final EllipticCurveJsonWebKey key = key();

    FakeWorld.Answer handle(HttpExchange exchange, JsonNode body) {
        try {
            String path = exchange.getRequestURI().getPath();
            if (path.endsWith("/jwks")) {
                String keys = new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
                return new FakeWorld.Answer(200, json.readTree(keys));
            }
            String id = path.substring(path.lastIndexOf('/') + 1);
            return switch (exchange.getRequestMethod()) {
                case "POST" -> opened((ObjectNode) body);
                case "PUT" -> decided(id, (ObjectNode) body);
                default -> new FakeWorld.Answer(200, state(id));
            };
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private FakeWorld.Answer opened(ObjectNode wish) {
        String id = "c-" + UUID.randomUUID();
        consents.put(id, wish.put("state", "WAITING"));
        return new FakeWorld.Answer(
                201, json.createObjectNode().put("consentId", id).put("url", "http://carrier.example/" + id));
    }

    private FakeWorld.Answer decided(String id, ObjectNode decision) {
        consents.computeIfPresent(id, (known, consent) -> consent.setAll(decision));
        return new FakeWorld.Answer(200, decision);
    }

    private ObjectNode state(String id) {
        ObjectNode consent = consents.get(id);
        ObjectNode state =
                json.createObjectNode().put("state", consent.path("state").asText());
        return state.path("state").asText().equals("GIVEN") ? state.put("answer", signed(id, consent)) : state;
    }

    private String signed(String id, ObjectNode consent) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://carrier.sekisho.example");
        claims.setAudience("sekisho");
        claims.setGeneratedJwtId();
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("nonce", consent.path("nonce").asText());
        claims.setClaim("txn", id);
        claims.setClaim(
                "verified_claims",
                Map.of(
                        "verification",
                        Map.of(
                                "trust_framework", "jp_mpiupa",
                                "time", Instant.parse("2024-05-01T00:00:00Z").toString(),
                                "evidence",
                                        List.of(Map.of(
                                                "type",
                                                "electronic_record",
                                                "record",
                                                Map.of(
                                                        "type",
                                                        "mobile_contract",
                                                        "personal_number",
                                                        "C-"
                                                                + consent.path("phoneNumber")
                                                                        .asText())))),
                        "claims",
                        Map.of(
                                "name", "山田 花子",
                                "name#ja-Kana-JP", consent.path("holderKana").asText(),
                                "birthdate", "1980-01-02",
                                "phone_number", consent.path("phoneNumber").asText(),
                                "address", Map.of("formatted", "東京都千代田区霞が関9-9-9"))));
        try {
            JsonWebSignature token = new JsonWebSignature();
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            token.setKeyIdHeaderValue(key.getKeyId());
            token.setKey(key.getPrivateKey());
            token.setPayload(claims.toJson());
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static EllipticCurveJsonWebKey key() {
        try {
            EllipticCurveJsonWebKey fresh = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            fresh.setKeyId("carrier-1");
            return fresh;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
