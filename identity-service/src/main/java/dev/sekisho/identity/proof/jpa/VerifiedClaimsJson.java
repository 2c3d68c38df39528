package dev.sekisho.identity.proof.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.proof.VerifiedClaims;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Verified claims in the shape of OpenID Identity Assurance: under which framework, how and by whom, then what.
 *
 * <p>The method's own code and the source of the reading have no place in that schema and stand beside it as
 * {@code sekisho}.
 */
@ApplicationScoped
class VerifiedClaimsJson {

    /** Act on preventing transfer of criminal proceeds; act on preventing improper use of mobile phones. */
    private static final String MONEY = "jp_aml";

    private static final String PHONES = "jp_mpiupa";

    private final ObjectMapper json;

    VerifiedClaimsJson(ObjectMapper json) {
        this.json = json;
    }

    String write(VerifiedClaims claims) {
        ObjectNode root = json.createObjectNode();
        ObjectNode verified = root.putObject("verified_claims");
        writeVerification(claims, verified.putObject("verification"));
        writeClaims(claims, verified.putObject("claims"));
        root.putObject("sekisho")
                .put("method", claims.method().name())
                .put("kana_source", claims.kanaSource().name());
        return root.toString();
    }

    VerifiedClaims read(String text) {
        try {
            return read(json.readTree(text));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("verified claims are not as they were written");
        }
    }

    private static void writeVerification(VerifiedClaims claims, ObjectNode verification) {
        String time = claims.verifiedAt().toString();
        boolean contract = claims.method() == IdentityMethod.CARRIER_CONTRACT;
        verification.put("trust_framework", contract ? PHONES : MONEY).put("time", time);
        verification.put("verification_process", claims.transaction());
        ObjectNode evidence =
                verification.putArray("evidence").addObject().put("type", contract ? "electronic_record" : "document");
        evidence.putArray("check_details")
                .addObject()
                .put("check_method", checkMethod(claims.method()))
                .put("organization", claims.verifier())
                .put("txn", claims.transaction())
                .put("time", time);
        evidence.putObject(contract ? "record" : "document_details")
                .put("type", claims.documentType())
                .put(contract ? "personal_number" : "document_number", claims.documentNumber());
    }

    private static void writeClaims(VerifiedClaims claims, ObjectNode said) {
        said.put("name", claims.nameKanji())
                .put("name#ja-Kana-JP", claims.nameKana())
                .put("birthdate", claims.birthDate().toString());
        said.putObject("address").put("formatted", claims.address());
    }

    /** The codes of the identity assurance specification: cryptographic check of a chip, or inspection of pictures. */
    private static String checkMethod(IdentityMethod method) {
        return switch (method) {
            case JPKI, IC_CHIP -> "vcrypt";
            case PHOTO_IMAGE, POST -> "vri";
            case IN_PERSON -> "vpip";
            case CARRIER_CONTRACT -> "data";
        };
    }

    private static VerifiedClaims read(JsonNode root) {
        JsonNode verification = root.at("/verified_claims/verification");
        JsonNode check = verification.at("/evidence/0/check_details/0");
        JsonNode evidence = verification.at("/evidence/0");
        boolean contract = evidence.has("record");
        JsonNode document = evidence.path(contract ? "record" : "document_details");
        JsonNode said = root.at("/verified_claims/claims");
        return new VerifiedClaims(
                check.path("organization").asText(),
                check.path("txn").asText(),
                IdentityMethod.valueOf(root.at("/sekisho/method").asText()),
                Instant.parse(verification.path("time").asText()),
                said.path("name").asText(),
                said.path("name#ja-Kana-JP").asText(),
                KanaSource.valueOf(root.at("/sekisho/kana_source").asText()),
                LocalDate.parse(said.path("birthdate").asText()),
                said.at("/address/formatted").asText(),
                document.path("type").asText(),
                document.path(contract ? "personal_number" : "document_number").asText());
    }
}
