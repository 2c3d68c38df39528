package dev.sekisho.identity.proof.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.proof.VerifiedClaims;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ID-02")
class VerifiedClaimsJsonTest {

    private final ObjectMapper mapper = new ObjectMapper();
    private final VerifiedClaimsJson json = new VerifiedClaimsJson(mapper);
    private final VerifiedClaims claims = new VerifiedClaims(
            "kakunin",
            "s-1",
            IdentityMethod.JPKI,
            Instant.parse("2026-11-22T02:59:00Z"),
            "山田 花子",
            "ヤマダ ハナコ",
            KanaSource.FURIGANA_IN_CREDENTIAL,
            LocalDate.of(1980, 1, 2),
            "東京都千代田区1-1",
            "jp_individual_number_card",
            "D123");

    @Test
    void saysHowByWhomAndWhenInTheShapeOfIdentityAssurance() throws IOException {
        JsonNode verified = mapper.readTree(json.write(claims)).path("verified_claims");

        JsonNode verification = verified.path("verification");
        assertThat(verification.path("trust_framework").asText()).isEqualTo("jp_aml");
        assertThat(verification.path("time").asText()).isEqualTo("2026-11-22T02:59:00Z");
        JsonNode evidence = verification.path("evidence").path(0);
        assertThat(evidence.path("type").asText()).isEqualTo("document");
        assertThat(evidence.at("/check_details/0/check_method").asText()).isEqualTo("vcrypt");
        assertThat(evidence.at("/check_details/0/organization").asText()).isEqualTo("kakunin");
        assertThat(evidence.at("/check_details/0/txn").asText()).isEqualTo("s-1");
        assertThat(evidence.at("/document_details/document_number").asText()).isEqualTo("D123");
        assertThat(verified.at("/claims/name#ja-Kana-JP").asText()).isEqualTo("ヤマダ ハナコ");
        assertThat(verified.at("/claims/birthdate").asText()).isEqualTo("1980-01-02");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(json.read(json.write(claims))).isEqualTo(claims);
    }

    @ParameterizedTest
    @EnumSource(IdentityMethod.class)
    void obeysItsSchemaByEveryMethodAndIsReadAsItWasWritten(IdentityMethod method) throws IOException {
        VerifiedClaims shown = new VerifiedClaims(
                "verifier",
                "txn",
                method,
                Instant.parse("2026-11-22T02:59:00.123Z"),
                "山田 花子",
                "ヤマダ ハナコ",
                KanaSource.DECLARED_PLAUSIBLE,
                LocalDate.of(1980, 1, 2),
                "東京都千代田区1-1",
                "driving_permit",
                "D123");
        JsonNode written = mapper.readTree(json.write(shown));

        assertThat(schema().validate(written)).isEmpty();
        assertThat(json.read(json.write(shown))).isEqualTo(shown);
        assertThat(written.at("/verified_claims/verification/trust_framework").asText())
                .isEqualTo(method == IdentityMethod.CARRIER_CONTRACT ? "jp_mpiupa" : "jp_aml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verified_claims/verification/trust_framework",
                "/verified_claims/verification/evidence",
                "/verified_claims/verification/time",
                "/verified_claims/claims/birthdate",
                "/sekisho/method"
            })
    void isRefusedByItsSchemaWithoutWhatItNeeds(String field) throws IOException {
        JsonNode written = mapper.readTree(json.write(claims));
        int slash = field.lastIndexOf('/');
        ((ObjectNode) written.at(field.substring(0, slash))).remove(field.substring(slash + 1));

        assertThat(schema().validate(written)).isNotEmpty();
    }

    private JsonSchema schema() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/schemas/verified-claims.v1.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(mapper.readTree(in));
        }
    }
}
