package dev.sekisho.identity.proof.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.proof.VerifiedClaims;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
}
