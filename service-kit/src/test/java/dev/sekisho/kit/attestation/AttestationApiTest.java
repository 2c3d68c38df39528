package dev.sekisho.kit.attestation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.assertion.Pem;
import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.sandbox.infra.SandboxAccess;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The attestation of a running service: signed, for auditors alone, and the same to all who ask within seconds. */
@QuarkusTest
@Tag("A60")
@Tag("A62")
@Tag("PL-02")
class AttestationApiTest {

    private static final String HERE = "kit-service";
    private static final UUID AUDITOR = UUID.randomUUID();

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void isSignedByTheKeyOfTheLogAndSaysWhatWasFound() throws Exception {
        String[] parts = jws(Tokens.service("operations-tool", HERE)).split("\\.");

        assertThat(parts).hasSize(3);
        assertThat(isSigned(parts)).isTrue();
        JsonNode header = decoded(parts[0]);
        assertThat(header.get("alg").asText()).isEqualTo("EdDSA");
        assertThat(header.get("typ").asText()).isEqualTo(Jws.TYPE);
        assertThat(header.get("kid").asText()).matches("sekisho\\.dev/audit/kit-service\\+[0-9a-f]{8}");
        JsonNode said = decoded(parts[1]);
        assertThat(said.get("service").asText()).isEqualTo(HERE);
        assertThat(said.get("environment").asText()).isEqualTo("sandbox");
        assertThat(said.get("policies").get("service").asText()).isNotBlank();
        assertThat(Instant.parse(said.get("at").asText()))
                .isBefore(Instant.now().plusSeconds(1));
        assertThat(said.get("controls").findValuesAsText("id")).contains("PL-02", "PL-04");
        JsonNode log = said.get("controls").get(0);
        assertThat(log.get("id").asText()).isEqualTo("PL-02");
        assertThat(log.get("verdict").asText())
                .as("no other log is anchored here")
                .isEqualTo("NOT_MET");
        assertThat(log.get("evidence")).hasSizeGreaterThan(6).allSatisfy(evidence -> {
            boolean anchors = evidence.get("what").asText().contains("anchored here");
            assertThat(evidence.get("verdict").asText()).as(evidence.toString()).isEqualTo(anchors ? "NOT_MET" : "MET");
        });
    }

    @Test
    void isGivenToAuditorsAndTheToolWithinSecondsTheSame() throws IOException {
        String first = jws(Tokens.service("operations-tool", HERE));
        String second = jws(Tokens.staff(AUDITOR, UUID.randomUUID(), HERE, "auditor"));

        Instant before = Instant.parse(decoded(first.split("\\.")[1]).get("at").asText());
        Instant after = Instant.parse(decoded(second.split("\\.")[1]).get("at").asText());
        assertThat(second.equals(first) || after.isAfter(before.plusSeconds(5))).isTrue();
    }

    @Test
    void isNobodyElses() {
        given().get("/v1/attestation").then().statusCode(401);
        for (String authorization : new String[] {
            Tokens.customer(UUID.randomUUID(), HERE),
            Tokens.staff(AUDITOR, UUID.randomUUID(), HERE, "support"),
            Tokens.service("support-tool", HERE),
            Tokens.service("charge-service", HERE)
        }) {
            given().header("Authorization", authorization)
                    .get("/v1/attestation")
                    .then()
                    .statusCode(403);
        }
    }

    private static String jws(String authorization) {
        return given().header("Authorization", authorization)
                .get("/v1/attestation")
                .then()
                .statusCode(200)
                .contentType("application/jose")
                .extract()
                .asString();
    }

    private static boolean isSigned(String[] parts) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(Pem.ed25519PublicKey(SandboxAccess.keys().resolve("audit-kit-service.public.pem")));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private JsonNode decoded(String part) throws IOException {
        return json.readTree(Base64.getUrlDecoder().decode(part));
    }
}
